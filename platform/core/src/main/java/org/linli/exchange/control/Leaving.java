package org.linli.exchange.control;

import java.util.Map;
import java.util.UUID;
import org.linli.exchange.entity.Transfer;
import org.linli.rights.boundary.Opened;

/**
 * A page on its way out.
 *
 * @param account who asked
 * @param transfer under the name of the person who asked, as long as nobody looked whether it is a
 *     consumer's account
 */
public record Leaving(Opened opened, UUID account, Transfer transfer) {

  Transfer named(Map<UUID, ConsumerTable.Acting> acting) {
    var consumer = acting.get(account);
    return consumer == null ? transfer : transfer.to(consumer.id(), consumer.name());
  }
}
