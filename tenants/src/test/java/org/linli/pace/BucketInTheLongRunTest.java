package org.linli.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testing.Requirement;

/** What holds for a bucket at any rate and in any order of calls. */
class BucketInTheLongRunTest {

  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @CsvSource({"0.5,2", "1,1", "5,10", "100,3", "1000,2000"})
  @Requirement("000-8.2.e-3")
  void inNoTimeIsMoreLetThroughThanTheBurstAndTheRate(double perSecond, int burst) {
    var random = new Random(11);
    var bucket = new Bucket(perSecond, burst, 0);
    long now = 0;
    long passed = 0;
    for (int call = 0; call < 5000; call++) {
      now += (long) (random.nextDouble() * SECOND / perSecond / 5);
      if (bucket.take(now) == 0) {
        passed++;
      }
      assertThat((double) passed).isLessThanOrEqualTo(burst + perSecond * now / SECOND + 1e-6);
    }
    assertThat((double) passed)
        .as("and not much less, where more than enough call")
        .isGreaterThan(0.8 * perSecond * now / SECOND);
  }

  @ParameterizedTest
  @CsvSource({"0.25,3", "1,1", "3,7", "40,40"})
  void whoWaitsAsLongAsToldIsLetThrough(double perSecond, int burst) {
    var bucket = new Bucket(perSecond, burst, 0);
    long now = 0;
    for (int round = 0; round < 20; round++) {
      long wait = 0;
      while (wait == 0) {
        wait = bucket.take(now);
      }
      assertThat(wait).isPositive().isLessThanOrEqualTo((long) Math.ceil(1 / perSecond));
      now += wait * SECOND;
      assertThat(bucket.take(now)).isZero();
    }
  }

  @Test
  void manyAtOnceTakeNoMoreThanThereIs() throws Exception {
    var bucket = new Bucket(1, 50, 0);
    Callable<Boolean> take = () -> bucket.take(0) == 0;
    try (var callers = Executors.newFixedThreadPool(8)) {
      var passed =
          callers.invokeAll(Collections.nCopies(400, take)).stream().map(Future::resultNow);
      assertThat(passed.filter(Boolean::booleanValue)).hasSize(50);
    }
    assertThat(bucket.left()).isZero();
  }

  @Test
  void aCallThatComesLateToTheCounterGainsNothing() {
    var bucket = new Bucket(1, 2, 10 * SECOND);
    bucket.take(10 * SECOND);
    bucket.take(10 * SECOND);
    assertThat(bucket.take(5 * SECOND)).isPositive();
    assertThat(bucket.take(10 * SECOND)).isPositive();
    assertThat(bucket.take(11 * SECOND)).isZero();
    assertThat(bucket.take(11 * SECOND)).isEqualTo(1);
  }
}
