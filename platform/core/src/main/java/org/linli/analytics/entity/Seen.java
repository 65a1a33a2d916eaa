package org.linli.analytics.entity;

import java.time.LocalDate;

/**
 * What a method saw.
 *
 * @param since the first day of it
 * @param seen the value that was measured
 * @param low lower end of what is expected; null for none
 * @param high upper end of what is expected; null for none
 * @param amount a day's loss, unusual hours, days to the limit or days without use
 * @param change of a drift, in thirty days; of an anomaly the hour that contributes most; of a
 *     comparison the upper end of the band; null for other methods
 * @param homes with how many like homes it was compared; null for other methods
 * @param points how many hours or days it rests on
 */
public record Seen(
    LocalDate since,
    double seen,
    Double low,
    Double high,
    Double amount,
    Double change,
    Integer homes,
    int points) {}
