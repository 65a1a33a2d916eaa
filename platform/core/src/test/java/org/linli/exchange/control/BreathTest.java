package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreathTest {

  @Test
  void whatCanWaitRestsThreeTimesAsLongAsItWorked() {
    assertThat(Breath.pause(Duration.ofMillis(4).toNanos())).isEqualTo(Duration.ofMillis(12));
  }

  @Test
  void noPauseIsTooShortToBeOneNorLongerThanAFifthOfASecond() {
    assertThat(Breath.pause(0)).isEqualTo(Duration.ofMillis(1));
    assertThat(Breath.pause(Duration.ofMinutes(1).toNanos())).isEqualTo(Duration.ofMillis(200));
  }
}
