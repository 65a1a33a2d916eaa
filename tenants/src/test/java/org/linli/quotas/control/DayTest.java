package org.linli.quotas.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The city's day, wherever the server's clock thinks it stands. */
class DayTest {

  @Test
  void aDayOfTheCityBeginsAtItsOwnMidnight() {
    var lateAtNight = Instant.parse("2026-11-22T15:59:59.999Z");
    assertThat(Day.begin(lateAtNight)).isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    assertThat(Day.end(lateAtNight)).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
  }

  @Test
  void theMidnightItselfIsOfTheNewDay() {
    var midnight = Instant.parse("2026-11-22T16:00:00Z");
    assertThat(Day.begin(midnight)).isEqualTo(midnight);
    assertThat(Day.end(midnight)).isEqualTo(midnight.plus(Duration.ofDays(1)));
  }

  @Test
  void theDayBeginsWithAnHourThatUseIsCountedBy() {
    var begin = Day.begin(Instant.parse("2026-02-28T23:30:00Z"));
    assertThat(begin.getEpochSecond() % Duration.ofHours(1).toSeconds()).isZero();
  }

  @Test
  void aQuotaOfADayIsARateOfASecond() {
    assertThat(Day.perSecond(86_400)).isEqualTo(1);
    assertThat(Day.perSecond(8_640)).isEqualTo(0.1);
  }
}
