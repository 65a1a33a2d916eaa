package org.linli.identity.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.identity.boundary.AccessStopped;
import org.linli.identity.boundary.Slowed;

class PaceTest {

  private final UUID account = UUID.randomUUID();

  @Test
  void soManyCallsAMinuteAndNoMore() {
    for (int i = 0; i < 3; i++) {
      Pace.take(account, 3, 60);
    }
    assertThatThrownBy(() -> Pace.take(account, 3, 119)).isInstanceOf(Slowed.class);
    assertThatCode(() -> Pace.take(account, 3, 120)).doesNotThrowAnyException();
  }

  @Test
  void oneAccountsPaceIsNotAnothers() {
    Pace.take(account, 1, 60);
    assertThatCode(() -> Pace.take(UUID.randomUUID(), 1, 60)).doesNotThrowAnyException();
  }

  @Test
  void noneAtAllIsAStop() {
    assertThatThrownBy(() -> Pace.take(account, 0, 60)).isInstanceOf(AccessStopped.class);
  }

  @Test
  void whoNeverComesBackIsForgotten() {
    for (int i = 0; i < 10_100; i++) {
      Pace.take(UUID.randomUUID(), 5, 60);
    }
    assertThatCode(() -> Pace.take(account, 1, 180)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Pace.take(account, 1, 181)).isInstanceOf(Slowed.class);
  }
}
