package org.linli.matters.entity;

/**
 * How long the applications for one item took.
 *
 * @param ended how many came to their end
 * @param meanDays on average, by the calendar, two decimals
 * @param legalDays what the law allows, in working days
 * @param gain 效率提升 in per cent against the time of the law, one decimal; below 0 where it took
 *     longer
 */
public record ItemTime(
    String item, String name, long ended, double meanDays, int legalDays, double gain) {

  private static final double SECONDS = 86_400;

  /** Of seven days of the calendar five are worked. */
  private static final double WEEK = 7 / 5d;

  /**
   * @param seconds that they took on average
   */
  public static ItemTime of(String item, String name, long ended, double seconds, int legalDays) {
    var days = seconds / SECONDS;
    return new ItemTime(
        item,
        name,
        ended,
        Math.round(days * 100) / 100d,
        legalDays,
        Math.round((1 - days / (legalDays * WEEK)) * 1_000) / 10d);
  }
}
