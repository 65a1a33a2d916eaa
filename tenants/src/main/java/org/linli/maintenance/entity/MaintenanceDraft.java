package org.linli.maintenance.entity;

import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Invalid;

/**
 * Maintenance to be announced.
 *
 * @param startsAt null for at once
 */
public record MaintenanceDraft(
    MaintenanceMode mode, String wordsZh, String wordsEn, Instant startsAt, Instant endsAt) {

  private static final int LONGEST_WORDS = 400;
  private static final Duration LONGEST_TOLD = Duration.ofDays(31);

  /** Whoever shuts a city for longer writes it anew: an end that was forgotten comes by itself. */
  private static final Duration LONGEST_SHUT = Duration.ofHours(24);

  /**
   * @throws Invalid something is missing, or the time is past or too long
   */
  public MaintenanceDraft checked(Instant now) {
    if (mode == null) {
      throw new Invalid("mode", "required");
    }
    var starts = startsAt == null ? now : startsAt;
    if (endsAt == null || !endsAt.isAfter(now) || !endsAt.isAfter(starts)) {
      throw new Invalid("until", "after-now");
    }
    if (Duration.between(now, endsAt).compareTo(LONGEST_TOLD) > 0
        || mode == MaintenanceMode.READ_ONLY
            && Duration.between(starts, endsAt).compareTo(LONGEST_SHUT) > 0) {
      throw new Invalid("until", "maintenance-span");
    }
    return new MaintenanceDraft(
        mode, said("words-zh", wordsZh), said("words-en", wordsEn), starts, endsAt);
  }

  private static String said(String field, String words) {
    if (words == null || words.isBlank()) {
      throw new Invalid(field, "required");
    }
    if (words.strip().length() > LONGEST_WORDS) {
      throw new Invalid(field, "too-long");
    }
    return words.strip();
  }
}
