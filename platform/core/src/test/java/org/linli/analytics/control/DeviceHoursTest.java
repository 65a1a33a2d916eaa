package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.analytics.entity.Measure;
import org.linli.tenancy.entity.CityTime;

/** Hours of roll-ups as series. */
class DeviceHoursTest {

  private final DeviceHours hours = new DeviceHours(Made.DAY.minusDays(1), 2);
  private final long morning = Made.DAY.atStartOfDay(CityTime.ZONE).toEpochSecond() / 3600;

  @Test
  void eachMeasureReadsItsOwnPartOfTheHour() {
    hours.add(morning + 3, "flow", 2, 1, 4);
    assertThat(hours.course("flow", Measure.MEAN).at(Made.DAY, 3)).isEqualTo(2);
    assertThat(hours.course("flow", Measure.LOWEST).at(Made.DAY, 3)).isEqualTo(1);
    assertThat(hours.course("flow", Measure.HIGHEST).at(Made.DAY, 3)).isEqualTo(4);
    assertThat(hours.course("flow", Measure.MEAN).at(Made.DAY, 4)).isNaN();
    assertThat(hours.course("never", Measure.MEAN).at(Made.DAY, 3)).isNaN();
  }

  @Test
  void aCountersHourIsWhatItRoseAndAfterAGapNothing() {
    hours.add(morning, "volume", 0, 0, 10);
    hours.add(morning + 1, "volume", 0, 0, 12.5);
    hours.add(morning + 4, "volume", 0, 0, 20);
    var use = hours.course("volume", Measure.USE);
    assertThat(use.at(Made.DAY, 1)).isEqualTo(2.5);
    assertThat(use.at(Made.DAY, 4)).isNaN();
  }

  @Test
  void aCountersDayIsWhatItRoseSinceTheDayBefore() {
    hours.add(morning - 25, "volume", 0, 0, 1);
    hours.add(morning - 5, "volume", 0, 0, 4);
    hours.add(morning + 7, "volume", 0, 0, 9);
    assertThat(hours.dailyUse("volume")).containsExactly(3, 5);
  }

  @Test
  void aReplacedCounterUsedNothingThatIsKnown() {
    hours.add(morning - 5, "volume", 0, 0, 900);
    hours.add(morning + 7, "volume", 0, 0, 2);
    assertThat(hours.dailyUse("volume")[1]).isNaN();
  }

  @Test
  void theLastDaysAloneAreTheSameDays() {
    hours.add(morning + 3, "flow", 2, 1, 4);
    hours.add(morning - 10, "volume", 0, 0, 5);
    hours.add(morning + 10, "volume", 0, 0, 6);
    var fewer = hours.last(1);
    assertThat(fewer.first()).isEqualTo(Made.DAY);
    assertThat(fewer.course("flow", Measure.MEAN).at(Made.DAY, 3)).isEqualTo(2);
    assertThat(fewer.dailyUse("volume")).containsExactly(1);
  }

  @Test
  void whatLiesOutsideOfTheDaysIsLeftOut() {
    hours.add(morning + 24, "flow", 2, 1, 4);
    hours.add(morning - 49, "flow", 2, 1, 4);
    assertThat(Course.known(hours.course("flow", Measure.MEAN).day(Made.DAY))).isZero();
  }
}
