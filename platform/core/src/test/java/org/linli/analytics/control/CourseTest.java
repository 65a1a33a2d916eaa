package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Hours laid out by days, city time. */
class CourseTest {

  private static final LocalDate FIRST = LocalDate.of(2031, 3, 12);

  private static Course course(int days) {
    var values = new double[days * 24];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return new Course(FIRST, values);
  }

  @Test
  void anHourIsFoundByItsDay() {
    assertThat(course(3).days()).isEqualTo(3);
    assertThat(course(3).at(FIRST, 0)).isZero();
    assertThat(course(3).at(FIRST.plusDays(2), 23)).isEqualTo(71);
  }

  @Test
  void outsideOfItsDaysNothingIsKnown() {
    assertThat(course(3).at(FIRST.minusDays(1), 23)).isNaN();
    assertThat(course(3).at(FIRST.plusDays(3), 0)).isNaN();
    assertThat(Course.known(course(3).day(FIRST.plusDays(3)))).isZero();
  }

  @Test
  void aDayHasItsOwnHours() {
    var day = course(3).day(FIRST.plusDays(1));
    assertThat(day).hasSize(24);
    assertThat(day[0]).isEqualTo(24);
    assertThat(day[23]).isEqualTo(47);
  }

  @Test
  void whatCameBeforeADayEndsWithItsEve() {
    assertThat(course(3).before(FIRST)).isEmpty();
    var before = course(3).before(FIRST.plusDays(2));
    assertThat(before).hasSize(48);
    assertThat(before[47]).isEqualTo(47);
  }

  @Test
  void daysBeginAtMidnightInChina() {
    assertThat(Course.instant(FIRST, 0)).isEqualTo(Instant.parse("2031-03-11T16:00:00Z"));
    assertThat(Course.instant(FIRST, 9)).isEqualTo(Instant.parse("2031-03-12T01:00:00Z"));
  }

  @Test
  void onlyWhatIsANumberIsKnown() {
    assertThat(Course.known(new double[] {1, Double.NaN, 0, -3})).isEqualTo(3);
  }
}
