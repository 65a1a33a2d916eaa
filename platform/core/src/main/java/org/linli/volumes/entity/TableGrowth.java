package org.linli.volumes.entity;

/**
 * A table with its growth.
 *
 * @param newest as it was measured last
 * @param rowsPerDay how many rows it grew by since the measuring before, for each day between them;
 *     null where it was measured once
 * @param bytesPerDay the same in bytes, with indexes
 * @param trendBytesPerDay over the last 28 days, by the straight line that fits them best; null
 *     with fewer than three measurings
 */
public record TableGrowth(
    TableVolume newest, Double rowsPerDay, Double bytesPerDay, Double trendBytesPerDay) {}
