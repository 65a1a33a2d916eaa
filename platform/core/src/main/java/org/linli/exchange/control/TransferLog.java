package org.linli.exchange.control;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.entity.Transfer;
import org.linli.persistence.Together;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Opened;

/**
 * Writes down what leaves, and returns when it stands on the disk: the gate's note of the delivery
 * and the exchange's entry in one transaction, for all who wait at that moment. So a hundred
 * callers stand in line for a handful of commits, and none of them has an answer that is not in the
 * log.
 */
public final class TransferLog {

  private static final int MOST_TOGETHER = 256;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Gate gate;
  private final Together<Leaving, Transfer> together;

  public TransferLog(Jdbi jdbi, Scopes scopes, Gate gate) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.gate = gate;
    this.together = new Together<>(MOST_TOGETHER, this::write);
  }

  /** The entry as it stands in the log. */
  public Transfer add(Leaving leaving) {
    return together.call(leaving);
  }

  private List<Transfer> write(List<Leaving> all) {
    return scopes.asSystem("exchange", () -> jdbi.withHandle(handle -> write(handle, all)));
  }

  private List<Transfer> write(Handle handle, List<Leaving> all) {
    var accounts = new HashSet<UUID>();
    var items = new LinkedHashMap<Opened, Long>();
    for (var leaving : all) {
      accounts.add(leaving.account());
      items.put(leaving.opened(), leaving.transfer().items());
    }
    var acting = ConsumerTable.acting(handle, accounts);
    var transfers = all.stream().map(leaving -> leaving.named(acting)).toList();
    gate.delivered(handle, items);
    TransferTable.insert(handle, transfers);
    return transfers;
  }
}
