package org.linli.analytics.entity;

/**
 * What a method needs to know besides its threshold; each method asks for its own.
 *
 * @param from first hour of the night, city time
 * @param until hour in which the night ends
 * @param nights how many in a row
 * @param hours how many of a day's hours have to be unusual
 * @param floor smallest difference that matters, in the metric's unit
 * @param confidence of a drift, above 0.5 and below 1
 * @param rising whether the drift upwards is the bad one
 * @param limit towards which something wears
 * @param usual share of the days before on which there was use
 * @param homes fewest homes of a comparison, the own one not counted
 */
public record Parameters(
    Integer from,
    Integer until,
    Integer nights,
    Integer hours,
    Double floor,
    Double confidence,
    Boolean rising,
    Double limit,
    Double usual,
    Integer homes) {

  public static final Parameters NONE =
      new Parameters(null, null, null, null, null, null, null, null, null, null);
}
