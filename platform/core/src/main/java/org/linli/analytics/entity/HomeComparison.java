package org.linli.analytics.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A home's week beside like homes: the band in which half of the others lie, and no other home.
 *
 * @param week its first day
 * @param used in the metric's unit
 * @param low a quarter of the others used less
 * @param middle half of the others used less
 * @param high a quarter of the others used more
 * @param atLeast that many other homes at least are in the comparison
 */
public record HomeComparison(
    String analysis,
    UUID device,
    String name,
    LocalDate week,
    double used,
    String unit,
    double low,
    double middle,
    double high,
    int atLeast) {}
