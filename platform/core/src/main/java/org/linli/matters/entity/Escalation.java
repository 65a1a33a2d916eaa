package org.linli.matters.entity;

import org.linli.calendar.entity.Limit;

/**
 * When the time of a step is warned of, and to whom it is passed on when it was missed 超期升级.
 *
 * @param warn after how many hundredths of the time, 50 to 95
 * @param street how long after the time the street is told; null for never
 * @param district the same of the district
 * @param city the same of the city
 */
public record Escalation(Integer warn, Limit street, Limit district, Limit city) {

  private static final int LEAST = 50;
  private static final int MOST = 95;

  /** Of a kind that says nothing of it. */
  public static final Escalation USUAL =
      new Escalation(80, Limit.of("1wd"), Limit.of("3wd"), Limit.of("5wd"));

  public Escalation {
    warn = warn == null ? 80 : warn;
  }

  /** Who comes later may not be told sooner, nor anybody be passed by. */
  public boolean isOrdered() {
    return warn >= LEAST
        && warn <= MOST
        && follows(street, district)
        && follows(district, city)
        && (street == null || street.isPositive());
  }

  private static boolean follows(Limit nearer, Limit farther) {
    return farther == null
        || nearer != null && !nearer.equals(farther) && nearer.isNoLongerThan(farther);
  }
}
