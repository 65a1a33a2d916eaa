package org.linli.usage.entity;

import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * Whose use in which span.
 *
 * @param level a row for each community, street, district, or the city
 * @param within only below this division; null for all that the caller sees
 */
public record UseQuery(DivisionLevel level, DivisionCode within, Instant from, Instant until) {

  private static final Duration LONGEST = Duration.ofDays(400);

  /**
   * @throws Invalid no level or no such span
   */
  public UseQuery {
    if (level == null) {
      throw new Invalid("level", "required");
    }
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new Invalid("from", "use-span");
    }
  }

  /** The last so and so many days. */
  public static UseQuery last(
      DivisionLevel level, DivisionCode within, Duration back, Instant now) {
    return new UseQuery(level, within, now.minus(back), now);
  }

  /** In days. */
  public double days() {
    return Duration.between(from, until).toSeconds() / (double) Duration.ofDays(1).toSeconds();
  }
}
