package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Theil–Sen and Mann–Kendall against values that are known. */
class SlopeTest {

  @Test
  void aLineIsFoundExactly() {
    var slope = Slope.of(new double[] {1, 3, 5, 7, 9, 11, 13, 15, 17, 19});
    assertThat(slope.perDay()).isEqualTo(2);
    assertThat(slope.level()).isEqualTo(19);
    assertThat(slope.days()).isEqualTo(10);
  }

  /** S = 45 of ten rising values: z = 44 ÷ √125 = 3.935. */
  @Test
  void theConfidenceIsThatOfMannAndKendall() {
    var slope = Slope.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    assertThat(slope.confidence()).isCloseTo(0.999917, within(1e-5));
  }

  @Test
  void aQuarterOfWildValuesMovesTheSlopeLittle() {
    var values = new double[40];
    for (int day = 0; day < values.length; day++) {
      values[day] = day % 4 == 3 ? 1_000 : day;
    }
    assertThat(Slope.of(values).perDay()).isBetween(0.5, 3.0);
  }

  @Test
  void unknownDaysAreLeftOutAndKeepTheirPlace() {
    var slope = Slope.of(new double[] {0, Double.NaN, 4, Double.NaN, 8, 10});
    assertThat(slope.perDay()).isEqualTo(2);
    assertThat(slope.level()).isEqualTo(10);
    assertThat(slope.days()).isEqualTo(4);
  }

  /** At 99 % one in a hundred would be taken for a drift by chance. */
  @Test
  void noiseIsHardlyEverTakenForADrift() {
    var noise = new Random(3);
    int drifts = 0;
    for (int series = 0; series < 1_000; series++) {
      var values = noise.doubles(60).toArray();
      drifts += Slope.of(values).confidence() > 0.99 ? 1 : 0;
    }
    assertThat(drifts).isLessThan(25);
  }

  @Test
  void twoDaysAreNoDrift() {
    assertThat(Slope.of(new double[] {1, 2}).confidence()).isZero();
  }
}
