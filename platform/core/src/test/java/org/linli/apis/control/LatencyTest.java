package org.linli.apis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatencyTest {

  private static final double MILLI = 1e6;

  @Test
  void everyLengthLiesInAStep() {
    assertThat(Latency.step(0)).isZero();
    assertThat(Latency.step((long) (0.3 * MILLI))).isZero();
    assertThat(Latency.step((long) (0.4 * MILLI))).isEqualTo(1);
    assertThat(Latency.step(Long.MAX_VALUE)).isEqualTo(40);
    for (int step = 0; step < 40; step++) {
      assertThat(Latency.step((long) (Latency.end(step) * MILLI * 1.001))).isEqualTo(step + 1);
    }
  }

  @Test
  void percentilesAreNotFurtherOffThanAStep() {
    var random = new Random(7);
    var lengths = random.doubles(10_000).map(x -> Math.exp(3 * x)).toArray();
    var calls = new TreeMap<Integer, Long>();
    for (var length : lengths) {
      calls.merge(Latency.step((long) (length * MILLI)), 1L, Long::sum);
    }
    Arrays.sort(lengths);
    assertThat(Latency.percentile(calls, 0.5))
        .isCloseTo(lengths[5000], Percentage.withPercentage(10));
    assertThat(Latency.percentile(calls, 0.95))
        .isCloseTo(lengths[9500], Percentage.withPercentage(10));
  }

  @Test
  void withoutCallsThereIsNone() {
    assertThat(Latency.percentile(new TreeMap<>(), 0.5)).isCloseTo(0, within(0.0));
  }
}
