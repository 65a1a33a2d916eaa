package org.linli.collection.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A day of the log, held against its seal and against the readings that stand.
 *
 * @param sealed whether the day was sealed already
 * @param unbroken whether the seal still fits; true where there is none yet
 * @param entries how many stand in the log
 * @param sealedEntries how many stood there when it was sealed
 * @param differing days of devices of which other points stand than were gathered, the first of
 *     them
 * @param compared days of devices that were compared
 */
public record CheckedDay(
    LocalDate day,
    boolean sealed,
    boolean unbroken,
    long entries,
    long sealedEntries,
    long compared,
    List<Differing> differing) {

  /** A day of a device. */
  public record Differing(UUID device, LocalDate measured, long gathered, long standing) {}

  public CheckedDay {
    differing = List.copyOf(differing);
  }

  /** Whether nothing was taken out, put in or altered. */
  public boolean isSound() {
    return unbroken && differing.isEmpty();
  }
}
