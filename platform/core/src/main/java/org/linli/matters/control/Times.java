package org.linli.matters.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as columns take them. */
final class Times {

  private Times() {}

  /** Null for null. */
  static OffsetDateTime column(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
