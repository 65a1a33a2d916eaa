package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.entity.Limit;
import org.linli.community.TestCommunity;
import org.linli.tenancy.entity.CityTime;

/** Parts of a limit, and limits that stood still, in working time and by the clock on the wall. */
class WorkingPartsTest {

  private final TestCommunity community = new TestCommunity();
  private final Calendar calendar = new Calendar(new CityDays(community.jdbi));

  /** In March 2026, whose second is a Monday without any holiday near. */
  private static Instant march(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 3, day, hour, minute).atZone(CityTime.ZONE).toInstant();
  }

  private Instant after(Instant start, String limit) {
    return community.as(
        community.clerk, () -> calendar.after(community.tenant, start, Limit.of(limit)));
  }

  private Instant part(Instant start, Instant end, int percent, boolean working) {
    return community.as(
        community.clerk, () -> calendar.part(community.tenant, start, end, percent, working));
  }

  private Instant moved(Instant due, Instant stood, Instant goes, boolean working) {
    return community.as(
        community.clerk, () -> calendar.moved(community.tenant, due, stood, goes, working));
  }

  @Test
  void aLimitEndsByTheCalendarOrByTheClock() {
    assertThat(after(march(5, 10, 0), "2wd")).isEqualTo(march(9, 17, 0));
    assertThat(after(march(5, 10, 0), "P2D")).isEqualTo(march(7, 10, 0));
    assertThat(after(march(6, 16, 0), "3wh")).isEqualTo(march(9, 11, 0));
  }

  @Test
  void aPartOfWorkingTimeSkipsNightsAndWeekends() {
    // From Friday ten o'clock to Monday evening lie 6 and 7 working hours; 80 % of them are 10.4.
    assertThat(part(march(6, 10, 0), march(9, 17, 0), 80, true)).isEqualTo(march(9, 14, 24));
    assertThat(part(march(6, 10, 0), march(6, 20, 0), 80, false)).isEqualTo(march(6, 18, 0));
  }

  @Test
  void aPartOfNothingIsItsEnd() {
    assertThat(part(march(6, 10, 0), march(6, 10, 0), 80, true)).isEqualTo(march(6, 10, 0));
    assertThat(part(march(7, 10, 0), march(7, 12, 0), 80, true))
        .as("on a Saturday no minute is worked")
        .isEqualTo(march(7, 12, 0));
  }

  @Test
  void whatWasLeftBeginsAgainInWorkingTime() {
    // Monday 16:00 was left until Tuesday 10:00: two hours. It goes on Thursday at 11:30.
    assertThat(moved(march(3, 10, 0), march(2, 16, 0), march(5, 11, 30), true))
        .isEqualTo(march(5, 14, 30));
    assertThat(moved(march(3, 10, 0), march(2, 16, 0), march(5, 11, 30), false))
        .isEqualTo(march(6, 5, 30));
  }

  @Test
  void whatWasOverItsTimeStaysSo() {
    for (var working : new boolean[] {true, false}) {
      assertThat(moved(march(2, 10, 0), march(2, 16, 0), march(5, 9, 0), working))
          .isEqualTo(march(2, 10, 0));
    }
  }
}
