package org.linli.exchange.boundary;

import java.time.Instant;
import org.linli.audit.boundary.Audited;

/**
 * A new shared key, shown once.
 *
 * @param id what requests name as {@code keyid}
 * @param key base64
 */
public record IssuedKey(String id, String key, Instant until) implements Audited {

  @Override
  public String auditName() {
    return id;
  }

  @Override
  public String toString() {
    return id;
  }
}
