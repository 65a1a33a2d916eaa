package org.linli.apis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.apis.boundary.TooManyCalls;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.testing.Requirement;

/** Calls at once and in the long run, of everything that has a limit. */
class GaugesTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Limit TWO = new Limit(1, 2, null);

  private final Gauges gauges = new Gauges();

  private long pass(LimitKind kind, String target, Limit limit, long seconds) {
    return gauges.pass(kind, target, limit, seconds * SECOND);
  }

  @Test
  @Requirement("004-S7e")
  void eachKindAndEachTargetHasCallsOfItsOwn() {
    for (var kind : LimitKind.values()) {
      for (var target : new String[] {"one", "two", ""}) {
        assertThat(pass(kind, target, TWO, 0)).as(kind + target).isEqualTo(1);
        assertThat(pass(kind, target, TWO, 0)).isZero();
        assertThatThrownBy(() -> pass(kind, target, TWO, 0)).isInstanceOf(TooManyCalls.class);
      }
    }
  }

  @Test
  void whoWaitsIsLetThroughAgainAndWhoWasRefusedLostNothing() {
    pass(LimitKind.ADDRESS, "a", TWO, 0);
    pass(LimitKind.ADDRESS, "a", TWO, 0);
    for (int call = 0; call < 5; call++) {
      assertThatThrownBy(() -> pass(LimitKind.ADDRESS, "a", TWO, 0))
          .isInstanceOf(TooManyCalls.class);
    }
    assertThat(pass(LimitKind.ADDRESS, "a", TWO, 1)).isZero();
    assertThat(pass(LimitKind.ADDRESS, "a", TWO, 100)).as("no more than its brim").isEqualTo(1);
  }

  @Test
  @Requirement("000-8.2.e-3")
  void aChangedLimitHoldsWithTheNextCall() {
    pass(LimitKind.API, "listFigures", TWO, 0);
    assertThat(pass(LimitKind.API, "listFigures", new Limit(1, 9, null), 0)).isEqualTo(8);
    assertThat(pass(LimitKind.API, "listFigures", new Limit(1, 9, null), 0))
        .as("the same limit goes on where it was")
        .isEqualTo(7);
    assertThat(pass(LimitKind.API, "listFigures", new Limit(1, 1, null), 0)).isZero();
    assertThatThrownBy(() -> pass(LimitKind.API, "listFigures", new Limit(1, 1, null), 0))
        .isInstanceOf(TooManyCalls.class);
  }

  @Test
  void aBurstIsExactHoweverManyCallAtOnce() throws Exception {
    var fifty = new Limit(1, 50, null);
    Callable<Boolean> call =
        () -> {
          try {
            pass(LimitKind.TENANT, "t", fifty, 0);
            return true;
          } catch (TooManyCalls e) {
            return false;
          }
        };
    try (var callers = Executors.newFixedThreadPool(8)) {
      var passed =
          callers.invokeAll(Collections.nCopies(400, call)).stream().map(Future::resultNow);
      assertThat(passed.filter(Boolean::booleanValue)).hasSize(50);
    }
  }
}
