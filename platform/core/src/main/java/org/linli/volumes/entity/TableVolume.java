package org.linli.volumes.entity;

import java.time.LocalDate;

/**
 * How large a table was on a day.
 *
 * @param day by the city's clock
 * @param name of the table
 * @param rows as the database estimates them
 * @param tableBytes without the indexes
 * @param indexBytes all indexes together
 * @param idleIndexes how many indexes nobody has used since the database's statistics began; those
 *     that keep a key unique are not meant
 * @param brokenIndexes how many indexes are not valid and so help nobody
 * @param triggers how many triggers stand on it besides those of foreign keys; the platform has
 *     none
 */
public record TableVolume(
    LocalDate day,
    String name,
    long rows,
    long tableBytes,
    long indexBytes,
    int indexes,
    int idleIndexes,
    int brokenIndexes,
    int triggers) {

  /** The table with its indexes. */
  public long bytes() {
    return tableBytes + indexBytes;
  }
}
