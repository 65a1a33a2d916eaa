package org.linli.volumes.entity;

import java.time.LocalDate;

/**
 * All tables together.
 *
 * @param told whether the database tells what its tables weigh; what follows is empty otherwise
 * @param day of the newest measuring; null before the first
 * @param bytesPerDay growth since the measuring before; null where there is none
 * @param trendBytesPerDay over the last 28 days; null with fewer than three measurings
 * @param reserveBytes how much may be added before less than three tenths of the storage are free
 *     (000 §7.2 b 2); negative when they are not; null where the storage is not known
 * @param daysLeft whole days until then if it goes on by the trend; null where it does not grow or
 *     is not known
 */
public record VolumeFigures(
    boolean told,
    LocalDate day,
    int tables,
    long rows,
    long tableBytes,
    long indexBytes,
    int idleIndexes,
    int brokenIndexes,
    int triggers,
    Double bytesPerDay,
    Double trendBytesPerDay,
    Long reserveBytes,
    Long daysLeft) {

  /** Of a database that does not tell, or before the first measuring. */
  public static VolumeFigures none(boolean told) {
    return new VolumeFigures(told, null, 0, 0, 0, 0, 0, 0, 0, null, null, null, null);
  }
}
