package org.linli.exchange.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** A time or a day in a partner's pattern. */
final class PartnerTime {

  private PartnerTime() {}

  /**
   * A day that there is not is refused, not moved to the month's last.
   *
   * @throws IllegalArgumentException for a pattern that is none
   */
  static DateTimeFormatter pattern(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** A day alone begins at midnight there; empty for what is not of the pattern. */
  static Optional<Instant> instant(String pattern, ZoneId zone, String text) {
    try {
      var read =
          pattern(pattern)
              .parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(
          switch (read) {
            case ZonedDateTime time -> time.toInstant();
            case LocalDateTime time -> time.atZone(zone).toInstant();
            default -> LocalDate.from(read).atStartOfDay(zone).toInstant();
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String pattern, String text) {
    try {
      return Optional.of(LocalDate.parse(text, pattern(pattern)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
