package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is usual in an hour. */
class HourBandTest {

  /** A Monday; the Wednesday of the fifth week is asked about. */
  private static final LocalDate FIRST = LocalDate.of(2031, 2, 10);

  private static final LocalDate DAY = FIRST.plusDays(30);

  @FunctionalInterface
  private interface Value {
    double of(int day, int hour);
  }

  private static HourBand band(int hour, double width, double floor, Value value) {
    var values = new double[31 * 24];
    for (int day = 0; day < 31; day++) {
      for (int i = 0; i < 24; i++) {
        values[day * 24 + i] = value.of(day, i);
      }
    }
    return HourBand.of(new Course(FIRST, values), DAY, hour, width, floor);
  }

  @Test
  void whereAllIsAlikeTheFloorIsTheBand() {
    var band = band(9, 4, 2, (day, hour) -> 10);
    assertThat(band.low()).isEqualTo(8);
    assertThat(band.high()).isEqualTo(12);
  }

  /** Values 9, 10 and 11 in turn: median 10, median distance 1. */
  @Test
  void theWidthIsInRobustDeviations() {
    var band = band(9, 3, 0.1, (day, hour) -> 9 + (day + hour) % 3);
    assertThat(band.low()).isCloseTo(10 - 3 * 1.4826, within(1e-9));
    assertThat(band.high()).isCloseTo(10 + 3 * 1.4826, within(1e-9));
  }

  @Test
  void aFewWildDaysDoNotWidenIt() {
    var band = band(9, 4, 2, (day, hour) -> day % 10 == 0 ? 500 : 10);
    assertThat(band.high()).isEqualTo(12);
  }

  @Test
  void theNeighbouringHoursCountAndOthersDoNot() {
    var band = band(9, 4, 2, (day, hour) -> hour >= 8 && hour <= 10 ? 10 : 900);
    assertThat(band.high()).isEqualTo(12);
  }

  @Test
  void weekendsSayNothingOfAWednesday() {
    var band =
        band(9, 4, 2, (day, hour) -> FIRST.plusDays(day).getDayOfWeek().getValue() > 5 ? 90 : 10);
    assertThat(band.high()).isEqualTo(12);
  }

  @Test
  void theDayItselfIsNoPartOfItsPast() {
    var band = band(23, 4, 2, (day, hour) -> day == 30 ? 900 : 10);
    assertThat(band.high()).isEqualTo(12);
    assertThat(band.outside(900)).isEqualTo(888);
  }

  @Test
  void withTooLittleKnownThereIsNone() {
    assertThat(band(9, 4, 2, (day, hour) -> day < 27 ? Double.NaN : 10)).isNull();
  }

  @Test
  void outsideIsToldByItsSide() {
    var band = new HourBand(8, 12);
    assertThat(band.outside(10)).isZero();
    assertThat(band.outside(12)).isZero();
    assertThat(band.outside(15)).isEqualTo(3);
    assertThat(band.outside(7)).isEqualTo(-1);
  }
}
