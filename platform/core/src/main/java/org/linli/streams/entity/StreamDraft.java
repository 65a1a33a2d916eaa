package org.linli.streams.entity;

import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A stream to be opened.
 *
 * @param consumer the registered consumer of the exchange that it is for
 * @param name by which people know it
 * @param limits null for the usual ones
 */
public record StreamDraft(UUID consumer, String name, StreamLimits limits) implements Audited {

  @Override
  public String auditName() {
    return String.valueOf(name);
  }
}
