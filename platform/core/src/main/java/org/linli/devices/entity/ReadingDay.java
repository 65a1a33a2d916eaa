package org.linli.devices.entity;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.tenancy.entity.CityTime;

/**
 * The day in China that a moment lies in. A block of readings ends with it, and so does an entry of
 * the collection log: a day is deleted wholly or not at all.
 */
public final class ReadingDay {

  public static final long MILLIS = 86_400_000;

  /** China has had one time without summer time since 1991; no reading is older than 2000. */
  private static final long AHEAD = 8 * 3_600_000L;

  private ReadingDay() {}

  /** When the day begins, milliseconds since the epoch. */
  public static long begin(long at) {
    return Math.floorDiv(at + AHEAD, MILLIS) * MILLIS - AHEAD;
  }

  public static LocalDate of(long at) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(at), CityTime.ZONE);
  }
}
