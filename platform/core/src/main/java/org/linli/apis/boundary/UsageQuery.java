package org.linli.apis.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.access.boundary.Invalid;

/**
 * Which calls are asked for.
 *
 * @param application null for any, and for those by none
 * @param api null for any
 */
public record UsageQuery(Instant from, Instant until, UUID application, String api) {

  private static final Duration LONGEST = Duration.ofDays(400);

  /**
   * @throws Invalid for a span that ends before it begins, or is longer than calls are kept
   */
  public UsageQuery {
    if (from == null || until == null || !until.isAfter(from)) {
      throw new Invalid("until", "after-from");
    }
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new Invalid("from", "usage-span");
    }
  }

  /** The last hours up to now. */
  public static UsageQuery last(Duration span, Instant now) {
    return new UsageQuery(now.minus(span), now, null, null);
  }
}
