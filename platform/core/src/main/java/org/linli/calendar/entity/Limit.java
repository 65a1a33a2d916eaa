package org.linli.calendar.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A time limit 时限 as packs and files write it: {@code P3D} and {@code PT4H} go by the clock on the
 * wall, {@code 3wd} are three working days 工作日, {@code 4wh} four hours in which the community is
 * open 工作小时.
 *
 * @param plain null for working time
 * @param working null for time by the clock on the wall
 */
public record Limit(Duration plain, WorkingTime working) {

  private static final Pattern WORKING = Pattern.compile("(\\d{1,4})w([dh])");

  public Limit {
    if ((plain == null) == (working == null)) {
      throw new IllegalArgumentException("either plain or working");
    }
  }

  /**
   * @throws IllegalArgumentException for what is no limit
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Limit of(String written) {
    var match = WORKING.matcher(written == null ? "" : written);
    if (match.matches()) {
      int many = Integer.parseInt(match.group(1));
      return new Limit(
          null, match.group(2).equals("d") ? WorkingTime.days(many) : WorkingTime.hours(many));
    }
    try {
      return new Limit(Duration.parse(written == null ? "" : written), null);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no limit such as P3D, 3wd or 4wh: " + written, e);
    }
  }

  @JsonValue
  public String written() {
    if (plain != null) {
      return plain.toString();
    }
    return working.days() > 0 ? working.days() + "wd" : working.minutes() / 60 + "wh";
  }

  public boolean isWorking() {
    return working != null;
  }

  public boolean isPositive() {
    return plain != null
        ? !plain.isNegative() && !plain.isZero()
        : working.days() > 0 || working.minutes() > 0;
  }

  /** For lists: hours, a day having twenty-four of them, whether worked or not. */
  public long hours() {
    return plain != null ? plain.toHours() : working.days() * 24L + working.minutes() / 60;
  }

  /**
   * Whether it certainly ends no later than another one that begins at the same moment, whatever
   * days are worked.
   */
  public boolean isNoLongerThan(Limit other) {
    if (plain != null && other.plain != null) {
      return plain.compareTo(other.plain) <= 0;
    }
    if (plain != null) {
      // The last of so many working days is at least one day less away, by the clock on the wall.
      var least =
          other.working.days() > 0
              ? Duration.ofDays(other.working.days() - 1L)
              : Duration.ofMinutes(other.working.minutes());
      return plain.compareTo(least) <= 0;
    }
    return other.working != null
        && (working.days() > 0) == (other.working.days() > 0)
        && working.days() <= other.working.days()
        && working.minutes() <= other.working.minutes();
  }
}
