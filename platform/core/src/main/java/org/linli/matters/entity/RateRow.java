package org.linli.matters.entity;

import org.linli.tenancy.entity.DivisionCode;

/**
 * The three rates 三率 of a division and a kind in some months.
 *
 * @param ended how many matters came to their end
 * @param called of how many it was asked whether they were answered and solved
 * @param responded of them, how many people had been answered
 * @param solved of them, how many were solved
 * @param appraised how many people said how satisfied they are
 * @param satisfied of these, how many are
 * @param inTime of all, how many ended within their time
 * @param responseRate 响应率 in per cent, one decimal, like the others; null where nobody was asked
 * @param solutionRate 解决率
 * @param satisfactionRate 满意率
 * @param inTimeRate 按时办结率
 */
public record RateRow(
    DivisionCode code,
    String name,
    String kind,
    long ended,
    long called,
    long responded,
    long solved,
    long appraised,
    long satisfied,
    long inTime,
    Double responseRate,
    Double solutionRate,
    Double satisfactionRate,
    Double inTimeRate) {

  /** With the rates of its counts. */
  public static RateRow of(
      DivisionCode code,
      String name,
      String kind,
      long ended,
      long called,
      long responded,
      long solved,
      long appraised,
      long satisfied,
      long inTime) {
    return new RateRow(
        code,
        name,
        kind,
        ended,
        called,
        responded,
        solved,
        appraised,
        satisfied,
        inTime,
        rate(responded, called),
        rate(solved, called),
        rate(satisfied, appraised),
        rate(inTime, ended));
  }

  private static Double rate(long part, long whole) {
    return whole == 0 ? null : Math.round(part * 1_000.0 / whole) / 10.0;
  }
}
