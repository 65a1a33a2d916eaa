package org.linli.volumes.entity;

import java.time.LocalDate;

/**
 * A table, or all tables together, on a day.
 *
 * @param bytes with indexes
 */
public record DayVolume(LocalDate day, long rows, long bytes) {}
