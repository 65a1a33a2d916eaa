package org.linli.local.parts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.local.parts.Weakness.Severity;

/**
 * That a known weakness of a part is borne for a while, since it does not touch us or nobody has
 * mended it yet.
 *
 * @param id as its source has it
 * @param part {@code group:artifact}
 * @param since the day on which somebody decided so
 * @param until the last day on which it holds
 * @param reason in words
 */
record Waiver(String id, String part, LocalDate since, LocalDate until, String reason) {

  /**
   * Days within which a weak part has to be mended or left (ASVS 5.0, 15.1.1): nobody bears one
   * longer. What nobody has judged counts as the worst.
   */
  static int days(Severity severity) {
    return switch (severity) {
      case LOW -> 180;
      case MODERATE -> 90;
      case HIGH -> 30;
      case CRITICAL, UNKNOWN -> 14;
    };
  }

  boolean isOf(Weakness weakness) {
    return id.equals(weakness.id()) && part.equals(weakness.part().name());
  }

  boolean hasEnded(LocalDate today) {
    return today.isAfter(until);
  }

  /** Whether nobody may count on it yet: the days that one is borne for cannot be put ahead. */
  boolean isAhead(LocalDate today) {
    return today.isBefore(since);
  }

  /** Whether it asks for more time than there is for one so bad. */
  boolean isTooLong(Severity severity) {
    return ChronoUnit.DAYS.between(since, until) > days(severity);
  }

  @Override
  public String toString() {
    return id + " " + part + " " + until;
  }
}
