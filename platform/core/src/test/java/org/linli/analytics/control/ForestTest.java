package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The forest calls a day rare whose course is unlike those before, and says by which hour. */
class ForestTest {

  private static final int DAYS = 28;

  private static double[] days(int days, long seed) {
    var noise = new Random(seed);
    var hours = new double[days * 24];
    for (int i = 0; i < hours.length; i++) {
      hours[i] = 10 + 3 * Math.sin(i % 24 * Math.PI / 12) + 0.3 * noise.nextGaussian();
    }
    return hours;
  }

  @Test
  void aDayWithAnHourOfItsOwnIsRareByThatHour() {
    var day = days(1, 2);
    day[9] += 15;
    var rarity = Forest.of(days(DAYS, 1), day);
    assertThat(rarity.rarity()).isGreaterThan(1.1);
    assertThat(rarity.hour()).isEqualTo(9);
  }

  @Test
  void mostOrdinaryDaysAreNotRare() {
    int rare = 0;
    for (int seed = 2; seed < 22; seed++) {
      rare += Forest.of(days(DAYS, 1), days(1, seed)).rarity() > 1 ? 1 : 0;
    }
    assertThat(rare).isLessThan(10);
  }

  @Test
  void unknownHoursAreNoReasonToBeRare() {
    var past = days(DAYS, 1);
    for (int i = 100; i < 130; i++) {
      past[i] = Double.NaN;
    }
    var day = days(1, 2);
    day[3] = Double.NaN;
    assertThat(Forest.of(past, day).rarity()).isBetween(0.3, 1.3);
  }

  @Test
  void itIsGrownTheSameEachTime() {
    var day = days(1, 5);
    day[20] += 10;
    assertThat(Forest.of(days(DAYS, 1), day)).isEqualTo(Forest.of(days(DAYS, 1), day));
  }
}
