package org.linli.matters.control;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.linli.access.boundary.Invalid;

/** Times as columns take them. */
final class Times {

  private static final Duration FARTHEST = Duration.ofDays(2 * 366);

  private Times() {}

  /**
   * Null is near.
   *
   * @throws Invalid for what is more than two years ahead, of which no column need have room
   */
  static void near(String field, Instant at) {
    if (at != null && at.isAfter(Instant.now().plus(FARTHEST))) {
      throw new Invalid(field, "too-long");
    }
  }

  /** Null for null. */
  static OffsetDateTime column(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
