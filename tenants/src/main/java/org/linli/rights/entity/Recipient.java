package org.linli.rights.entity;

import java.util.Optional;
import org.linli.access.entity.Caller;

/**
 * Who receives data: not the person at the screen but the enterprise, department or division behind
 * it, since what one of its people learns the others know.
 *
 * @param id an enterprise's or department's id, else the code of a division or community
 */
public record Recipient(Party party, String id) {

  /** For whom a caller receives; nobody for those who only keep the platform running. */
  public static Optional<Recipient> of(Caller caller) {
    var party = caller.isSystem() ? Optional.<Party>empty() : Party.of(caller);
    return party.map(found -> new Recipient(found, idOf(caller)));
  }

  private static String idOf(Caller caller) {
    return caller
        .organisation()
        .orElse(
            caller.scope() == null
                ? caller.tenant().map(Object::toString).orElse("")
                : caller.scope().value());
  }

  @Override
  public String toString() {
    return party + "/" + id;
  }
}
