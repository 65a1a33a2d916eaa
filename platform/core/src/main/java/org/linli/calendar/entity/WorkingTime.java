package org.linli.calendar.entity;

/**
 * A length of working time: whole working days, or minutes of office hours.
 *
 * @param days working days; the day on which it begins is not counted
 * @param minutes of office hours, from the very moment; one of the two is nought
 */
public record WorkingTime(int days, int minutes) {

  /** Ten years of working days. */
  private static final int MOST_DAYS = 2_600;

  /** A year of minutes. */
  public static final int MOST_MINUTES = 60 * 24 * 366;

  public WorkingTime {
    if (days < 0 || minutes < 0 || days > 0 && minutes > 0) {
      throw new IllegalArgumentException("days or minutes: " + days + ", " + minutes);
    }
    if (days > MOST_DAYS || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("too long: " + days + ", " + minutes);
    }
  }

  public static WorkingTime days(int days) {
    return new WorkingTime(days, 0);
  }

  public static WorkingTime hours(int hours) {
    return new WorkingTime(0, Math.multiplyExact(hours, 60));
  }

  public static WorkingTime minutes(int minutes) {
    return new WorkingTime(0, minutes);
  }
}
