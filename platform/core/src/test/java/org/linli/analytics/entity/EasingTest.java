package org.linli.analytics.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How false alarms make steps, and which way a step goes. */
class EasingTest {

  private final Easing easing = new Easing(2, 1.25, 4);

  @Test
  void soManyFalseAlarmsMakeAStepAndNoMoreThanTheMost() {
    assertThat(easing.steps(0)).isZero();
    assertThat(easing.steps(1)).isZero();
    assertThat(easing.steps(2)).isEqualTo(1);
    assertThat(easing.steps(3)).isEqualTo(1);
    assertThat(easing.steps(8)).isEqualTo(4);
    assertThat(easing.steps(80)).isEqualTo(4);
  }

  @Test
  void aStepMakesAnyMethodSlowerToSpeak() {
    assertThat(AnalysisMethod.NIGHT_LEAK.eased(0.004, 1.25)).isEqualTo(0.005);
    assertThat(AnalysisMethod.ANOMALY.eased(4, 1.25)).isEqualTo(5);
    assertThat(AnalysisMethod.TREND.eased(4, 1.25)).isEqualTo(5);
    assertThat(AnalysisMethod.PEERS.eased(4, 1.25)).isEqualTo(5);
    assertThat(AnalysisMethod.INACTIVITY.eased(4, 1.25)).isEqualTo(5);
    assertThat(AnalysisMethod.WEAR.eased(50, 1.25))
        .as("it speaks when fewer days are left")
        .isEqualTo(40);
  }

  @Test
  void anEasingThatEasesNothingIsRefused() {
    assertThatThrownBy(() -> new Easing(0, 1.25, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Easing(2, 1, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Easing(2, 1.25, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
