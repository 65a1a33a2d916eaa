package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.calendar.entity.Limit;
import org.linli.calendar.entity.WorkingTime;

/** How limits are written, and which is certainly no longer than which. */
class LimitTest {

  @Test
  void workingDaysAndHoursAreWrittenBesideDurations() {
    assertThat(Limit.of("3wd").working()).isEqualTo(WorkingTime.days(3));
    assertThat(Limit.of("4wh").working()).isEqualTo(WorkingTime.hours(4));
    assertThat(Limit.of("PT4H").plain()).isEqualTo(Duration.ofHours(4));
    assertThat(Limit.of("3wd").isWorking()).isTrue();
    assertThat(Limit.of("P3D").isWorking()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3wd", "4wh", "PT4H", "P7D"})
  void whatIsReadIsWrittenAgain(String written) {
    assertThat(Limit.of(Limit.of(written).written())).isEqualTo(Limit.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "3w", "wd", "-3wd", "3 wd", "3wm", "99999wd", "9999wd", "three"})
  void whatIsNoLimitIsRefused(String written) {
    assertThatThrownBy(() -> Limit.of(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingAndBothAtOnceAreNoLimit() {
    assertThatThrownBy(() -> Limit.of(null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(null, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(Duration.ofDays(1), WorkingTime.days(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Limit.of("0wd").isPositive()).isFalse();
    assertThat(Limit.of("PT0S").isPositive()).isFalse();
    assertThat(Limit.of("1wh").isPositive()).isTrue();
  }

  @Test
  void listsCountAWorkingDayAsADay() {
    assertThat(Limit.of("5wd").hours()).isEqualTo(120);
    assertThat(Limit.of("4wh").hours()).isEqualTo(4);
    assertThat(Limit.of("P2D").hours()).isEqualTo(48);
  }

  @ParameterizedTest
  @CsvSource({
    "P1D, P2D, true",
    "P2D, P1D, false",
    "2wd, 3wd, true",
    "3wd, 3wd, true",
    "4wd, 3wd, false",
    "4wh, 8wh, true",
    "8wh, 4wh, false",
    "P2D, 3wd, true",
    "P3D, 3wd, false",
    "PT4H, 4wh, true",
    "PT5H, 4wh, false",
    "3wd, P30D, false",
    "4wh, 3wd, false",
    "1wd, 8wh, false"
  })
  void aVariantMayOnlyBeCertainlyNoLonger(String here, String above, boolean holds) {
    assertThat(Limit.of(here).isNoLongerThan(Limit.of(above))).isEqualTo(holds);
  }
}
