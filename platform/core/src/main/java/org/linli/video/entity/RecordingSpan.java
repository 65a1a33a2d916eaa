package org.linli.video.entity;

import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Invalid;

/** The span whose recordings are wanted: at most 31 days. */
public record RecordingSpan(Instant from, Instant until) {

  private static final Duration LONGEST = Duration.ofDays(31);

  public RecordingSpan {
    if (from == null || until == null || !from.isBefore(until)) {
      throw new Invalid("until", "after-from");
    }
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new Invalid("until", "span-31-days");
    }
  }
}
