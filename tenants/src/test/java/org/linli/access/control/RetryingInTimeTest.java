package org.linli.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;

class RetryingInTimeTest {

  private final AtomicInteger tries = new AtomicInteger();

  private Object losing() throws SQLException {
    tries.incrementAndGet();
    throw new SQLException("race", "40001");
  }

  @Test
  void whoseTimeIsOverTriesNoFurtherButTheFirstFewInAnyCase() {
    assertThatThrownBy(() -> Retrying.retry(this::losing, Duration.ZERO))
        .isInstanceOf(Conflict.class);
    assertThat(tries).hasValue(5);
  }

  @Test
  void whoHasTimeTriesOn() {
    assertThatThrownBy(() -> Retrying.retry(this::losing, Duration.ofHours(1)))
        .isInstanceOf(Conflict.class);
    assertThat(tries).hasValue(32);
  }
}
