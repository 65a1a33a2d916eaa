package org.linli.quotas.control;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.tenancy.entity.CityTime;

/** The day of the city that an instant lies in, wherever the server stands. */
public final class Day {

  private Day() {}

  public static Instant begin(Instant now) {
    return now.atZone(CityTime.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
  }

  public static Instant end(Instant now) {
    return now.atZone(CityTime.ZONE).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
  }

  /** So much in a day, in a second. */
  static double perSecond(long amount) {
    return amount / (double) Duration.ofDays(1).toSeconds();
  }
}
