package org.linli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Window;

class MeasureTest {

  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void bytesAreRoundedToMegabytes() {
    assertThat(Measure.megabytes(0)).isZero();
    assertThat(Measure.megabytes(1024 * 1024)).isEqualTo(1);
    assertThat(Measure.megabytes(1024 * 1024 * 3 / 2)).isEqualTo(2);
    assertThat(Measure.megabytes(1024 * 1024 / 2 - 1)).isZero();
    assertThat(Measure.megabytes(8L * 1024 * 1024 * 1024)).isEqualTo(8_192);
  }

  @Test
  void aSpanIsSaidInItsTwoGreatestUnits() {
    assertThat(span("PT0S")).isEqualTo("0 min 0 s");
    assertThat(span("PT59M59S")).isEqualTo("59 min 59 s");
    assertThat(span("PT1H")).isEqualTo("1 h 0 min");
    assertThat(span("PT23H59M59S")).isEqualTo("23 h 59 min");
    assertThat(span("P1D")).isEqualTo("1 d 0 h");
    assertThat(span("P40DT5H59M")).isEqualTo("40 d 5 h");
  }

  @Test
  void answersAreMeasuredInMillisecondsWithOneDigit() {
    assertThat(Measure.millis(1_250)).isEqualTo("1.2 ms");
    assertThat(Measure.millis(340)).isEqualTo("0.3 ms");
    assertThat(Measure.millis(1_234_567)).isEqualTo("1,234.6 ms");
  }

  @Test
  void aSpanIsSaidInChineseToo() {
    window.close();
    try (var chinese = Window.chinese()) {
      assertThat(chinese.ui().isAttached()).isTrue();
      assertThat(span("P2DT3H")).contains("2").contains("3").containsPattern("\\p{IsHan}");
    }
  }

  private static String span(String duration) {
    return Measure.span(Duration.parse(duration));
  }
}
