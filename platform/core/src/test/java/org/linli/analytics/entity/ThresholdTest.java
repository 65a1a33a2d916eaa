package org.linli.analytics.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How far a threshold may be moved. */
class ThresholdTest {

  private final Threshold threshold = new Threshold(4, 3, 10, null);

  @Test
  void theLimitsThemselvesMayBeSet() {
    assertThat(threshold.takes(3)).isTrue();
    assertThat(threshold.takes(10)).isTrue();
  }

  @Test
  void whatLiesOutsideOrIsNoNumberMayNot() {
    assertThat(threshold.takes(2.99)).isFalse();
    assertThat(threshold.takes(10.01)).isFalse();
    assertThat(threshold.takes(Double.NaN)).isFalse();
    assertThat(threshold.takes(Double.POSITIVE_INFINITY)).isFalse();
  }

  @Test
  void whatLiesOutsideIsBroughtToTheNearestLimit() {
    assertThat(threshold.within(1)).isEqualTo(3);
    assertThat(threshold.within(5)).isEqualTo(5);
    assertThat(threshold.within(99)).isEqualTo(10);
  }

  @Test
  void theDeliveredValueLiesBetweenTheLimitsAndAboveNothing() {
    assertThatThrownBy(() -> new Threshold(2, 3, 10, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Threshold(11, 3, 10, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Threshold(1, 0, 10, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Threshold(Double.NaN, 1, 10, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
