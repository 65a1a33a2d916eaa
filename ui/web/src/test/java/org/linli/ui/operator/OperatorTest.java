package org.linli.ui.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OperatorTest {

  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void aContractThatEndsWithinNinetyDaysIsMarked() {
    assertThat(OperatorView.endsSoon(NOW.plus(Duration.ofDays(89)), NOW)).isTrue();
    assertThat(OperatorView.endsSoon(NOW.plus(Duration.ofDays(90)), NOW)).isFalse();
  }

  @Test
  void aContractWithoutAnEndIsNot() {
    assertThat(OperatorView.endsSoon(null, NOW)).isFalse();
  }
}
