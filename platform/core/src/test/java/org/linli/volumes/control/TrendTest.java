package org.linli.volumes.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.Requirement;
import org.linli.volumes.entity.DayVolume;

class TrendTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private static List<DayVolume> grown(int days, long each) {
    var all = new ArrayList<DayVolume>();
    for (int at = 0; at < days; at++) {
      all.add(new DayVolume(FIRST.plusDays(at), at * 10L, 1_000 + at * each));
    }
    return all;
  }

  @Test
  @Requirement("004-P3h")
  void theGrowthOfADayIsWhatCameSinceTheMeasuringBefore() {
    assertThat(Trend.bytesPerDay(grown(2, 500))).isEqualTo(500);
    assertThat(Trend.rowsPerDay(grown(2, 500))).isEqualTo(10);
    var gap = List.of(new DayVolume(FIRST, 0, 0), new DayVolume(FIRST.plusDays(4), 40, 400));
    assertThat(Trend.bytesPerDay(gap)).as("days without a server in between").isEqualTo(100);
  }

  @Test
  void oneMeasuringHasNoGrowthAndTwoHaveNoTrend() {
    assertThat(Trend.bytesPerDay(grown(1, 500))).isNull();
    assertThat(Trend.rowsPerDay(List.of())).isNull();
    assertThat(Trend.line(grown(2, 500))).isNull();
    assertThat(Trend.line(List.of())).isNull();
  }

  @Test
  @Requirement("004-P3h")
  void theTrendIsTheLineThroughFourWeeks() {
    assertThat(Trend.line(grown(28, 500))).isCloseTo(500, within(1e-6));
    assertThat(Trend.line(grown(28, -3))).isCloseTo(-3, within(1e-6));
    var uneven =
        List.of(
            new DayVolume(FIRST, 0, 100),
            new DayVolume(FIRST.plusDays(1), 0, 300),
            new DayVolume(FIRST.plusDays(2), 0, 200));
    assertThat(Trend.line(uneven)).isCloseTo(50, within(1e-6));
  }

  @Test
  void whatIsOlderThanFourWeeksDoesNotBendIt() {
    var days = new ArrayList<DayVolume>();
    days.add(new DayVolume(FIRST.minusDays(200), 0, 9_000_000_000L));
    days.addAll(grown(28, 500));
    assertThat(Trend.line(days)).isCloseTo(500, within(1e-6));
  }

  @Test
  @Requirement("004-P3h")
  void daysAreCountedUntilTheReserveIsTouched() {
    assertThat(Trend.daysLeft(1_000L, 300.0)).isEqualTo(3);
    assertThat(Trend.daysLeft(-5L, 300.0)).isZero();
    assertThat(Trend.daysLeft(0L, null)).isZero();
    assertThat(Trend.daysLeft(1_000L, 0.0)).as("it does not grow").isNull();
    assertThat(Trend.daysLeft(1_000L, -2.0)).isNull();
    assertThat(Trend.daysLeft(1_000L, null)).isNull();
    assertThat(Trend.daysLeft(null, 300.0)).isNull();
  }
}
