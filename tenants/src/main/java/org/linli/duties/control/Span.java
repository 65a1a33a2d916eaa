package org.linli.duties.control;

import java.time.Instant;
import java.time.YearMonth;
import org.linli.tenancy.entity.CityTime;

/** A month, as the offices count it. */
public record Span(YearMonth month, Instant from, Instant until) {

  public static Span of(YearMonth month) {
    return new Span(
        month,
        month.atDay(1).atStartOfDay(CityTime.ZONE).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(CityTime.ZONE).toInstant());
  }

  /** The month in which the moment lies. */
  public static YearMonth at(Instant moment) {
    return YearMonth.from(moment.atZone(CityTime.ZONE));
  }

  /** Its last moment that has passed. */
  Instant end(Instant now) {
    return now.isBefore(until) ? now : until;
  }
}
