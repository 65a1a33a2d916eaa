package org.linli.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void soManyAtOnceAndThenSoManyASecond() {
    var bucket = new Bucket(2, 5, 0);
    for (int call = 0; call < 5; call++) {
      assertThat(bucket.take(0)).isZero();
    }
    assertThat(bucket.left()).isZero();
    assertThat(bucket.take(0)).as("seconds to wait").isEqualTo(1);
    assertThat(bucket.take(SECOND / 2)).isZero();
    assertThat(bucket.take(SECOND / 2)).isEqualTo(1);
  }

  @Test
  void aRestFillsItNoFurtherThanItsBrim() {
    var bucket = new Bucket(100, 3, 0);
    bucket.take(0);
    assertThat(bucket.take(3600 * SECOND)).isZero();
    assertThat(bucket.left()).isEqualTo(2);
  }

  @Test
  void aSlowOneTellsHowLongToWait() {
    var bucket = new Bucket(0.1, 1, 0);
    bucket.take(0);
    assertThat(bucket.take(0)).isEqualTo(10);
  }
}
