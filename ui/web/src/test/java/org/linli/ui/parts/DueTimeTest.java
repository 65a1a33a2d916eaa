package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.ui.parts.CaseRows.NOW;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.cases.entity.CaseState;
import org.linli.ui.parts.DueTime.Pressure;

class DueTimeTest {

  private static final Speech CHINESE = new Speech(Locale.SIMPLIFIED_CHINESE);
  private static final Speech ENGLISH = new Speech(Locale.ENGLISH);

  @Test
  void withinTheLastHourItIsSoon() {
    assertThat(pressure(Duration.ofMinutes(60))).isEqualTo(Pressure.SOON);
    assertThat(pressure(Duration.ofMinutes(61))).isEqualTo(Pressure.CALM);
  }

  @Test
  void theVeryMomentIsLate() {
    assertThat(pressure(Duration.ZERO)).isEqualTo(Pressure.LATE);
    assertThat(pressure(Duration.ofSeconds(1))).isEqualTo(Pressure.SOON);
  }

  @ParameterizedTest
  @EnumSource(names = {"HANDLED", "CONFIRMED", "CLOSED"})
  void whatIsHandledHasNoTimeRunning(CaseState state) {
    assertThat(DueTime.of(state, NOW.minusSeconds(5), NOW).pressure()).isEqualTo(Pressure.DONE);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "DISPATCHED", "ACCEPTED"})
  void whatIsNotHandledHasItsTimeRunning(CaseState state) {
    assertThat(DueTime.of(state, NOW.minusSeconds(5), NOW).pressure()).isEqualTo(Pressure.LATE);
  }

  @Test
  void aCaseWithoutATimeIsNeverLate() {
    assertThat(DueTime.of(CaseState.OPEN, null, NOW).pressure()).isEqualTo(Pressure.DONE);
  }

  @Test
  void itIsSaidInTheReadersWords() {
    var late = DueTime.of(CaseState.OPEN, NOW.minus(Duration.ofMinutes(135)), NOW);
    var left = DueTime.of(CaseState.OPEN, NOW.plus(Duration.ofMinutes(30)), NOW);
    assertThat(late.in(ENGLISH)).isEqualTo("2 h 15 min overdue");
    assertThat(late.in(CHINESE)).isNotEqualTo(late.in(ENGLISH)).contains("2").contains("15");
    assertThat(left.in(ENGLISH)).isEqualTo("30 min left");
  }

  private static Pressure pressure(Duration left) {
    return DueTime.of(CaseState.ACCEPTED, NOW.plus(left), NOW).pressure();
  }
}
