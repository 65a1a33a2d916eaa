package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void aLimitIsReachedUpToItself() {
    assertThat(Ratio.atMost("time", 20, 20, "s").reached()).isTrue();
    assertThat(Ratio.atMost("time", 20.1, 20, "s").reached()).isFalse();
  }

  @Test
  void aPartOfAPeerIsReachedFromThatPartOn() {
    assertThat(Ratio.atLeast("rows", 25, 100, "rows/s", 0.25).reached()).isTrue();
    assertThat(Ratio.atLeast("rows", 24, 100, "rows/s", 0.25).reached()).isFalse();
  }

  @Test
  void theLineNamesFigureBarAndRatio() {
    assertThat(Ratio.atMost("city import", 2, 20, "s"))
        .hasToString("ok   city import: 2.000 s ÷ 20.000 s = 0.100 (at most 1.00)");
  }
}
