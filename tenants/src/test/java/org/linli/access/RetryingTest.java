package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.control.Retrying;

class RetryingTest {

  private final AtomicInteger tries = new AtomicInteger();

  /** Fails that often before it succeeds. */
  private int failing(int times, Exception with) {
    return Retrying.retry(
        () -> {
          if (tries.incrementAndGet() <= times) {
            throw with;
          }
          return tries.get();
        });
  }

  private static Exception deepBelow(SQLException cause) {
    return new IllegalStateException("commit", new RuntimeException("xa", cause));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "23505"})
  void whoLostARaceLooksAgain(String state) {
    assertThat(failing(2, deepBelow(new SQLException("race", state)))).isEqualTo(3);
  }

  @Test
  void aRaceHiddenBesideTheFailureIsFoundToo() {
    var failure = new IllegalStateException("rolled back");
    failure.addSuppressed(new SQLException("race", "40001"));
    assertThat(failing(1, failure)).isEqualTo(2);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"23503", "42501", "08006"})
  void whatTheDatabaseRefusesForGoodIsNotTriedAgain(String state) {
    var failure = deepBelow(new SQLException("no", state));
    assertThatThrownBy(() -> failing(9, failure)).isSameAs(failure);
    assertThat(tries).hasValue(1);
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    assertThatThrownBy(() -> failing(9, new NotFound("case"))).isInstanceOf(NotFound.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void oneOfAHundredAtTheSameTableFindsItsOrderInTheEnd() {
    assertThat(failing(12, deepBelow(new SQLException("race", "40001")))).isEqualTo(13);
  }

  @ParameterizedTest
  @CsvSource({"40001, 32", "40P01, 32", "23505, 5"})
  void whoLosesEveryTimeIsToldOfTheConflict(String state, int looks) {
    assertThatThrownBy(() -> failing(99, new SQLException("race", state)))
        .isInstanceOf(Conflict.class);
    assertThat(tries).hasValue(looks);
  }
}
