package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {

  @Test
  void pausesDoubleUpToAnHour() {
    assertThat(Pause.after(0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(Pause.after(3)).isEqualTo(Duration.ofSeconds(16));
    assertThat(Pause.after(12)).isEqualTo(Duration.ofHours(1));
    assertThat(Pause.after(500)).isEqualTo(Duration.ofHours(1));
  }
}
