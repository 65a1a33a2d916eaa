package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.List;
import org.linli.audit.boundary.Audited;
import org.linli.exchange.entity.ConsumerKind;

/**
 * A consumer to be registered.
 *
 * @param organisation id of the department or enterprise it belongs to
 * @param organisationName for one that the platform does not know yet; else not looked at
 * @param addresses or ranges it may call from; empty for any
 */
public record ConsumerDraft(
    String name,
    ConsumerKind kind,
    String organisation,
    String organisationName,
    String contact,
    String contactPhone,
    List<String> addresses,
    Instant until)
    implements Audited {

  public ConsumerDraft {
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
  }

  @Override
  public String auditName() {
    return organisation + " " + name;
  }
}
