package org.linli.streams.entity;

import java.time.Instant;
import org.linli.audit.boundary.Audited;

/**
 * A new token, shown this once and kept nowhere.
 *
 * @param id under which the broker knows its bearer
 * @param token for the client's token authentication
 * @param address of the broker
 * @param topic where messages go
 * @param refused where it reads what was not taken, by the subscription {@code partner}
 */
public record IssuedToken(
    String id, String token, String address, String topic, String refused, Instant until)
    implements Audited {

  @Override
  public String auditName() {
    return id;
  }

  @Override
  public String toString() {
    return id;
  }
}
