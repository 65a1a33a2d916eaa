package org.linli.keys.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.keys.entity.SealingState;
import org.linli.testing.TestPlatform;

class SealingNowTest {

  private final TestPlatform platform = TestPlatform.fresh();
  private Instant now = Instant.parse("2026-11-23T00:00:00Z");
  private final SealingNow sealing = new SealingNow(platform.jdbi(), platform.scopes(), () -> now);

  private void order(SealingState state) {
    platform
        .scopes()
        .asSystem(
            "test",
            () -> {
              platform
                  .jdbi()
                  .useHandle(handle -> SealingOrders.put(handle, state, "keeper", Instant.now()));
              return null;
            });
  }

  @Test
  void anOrderHoldsOnAnotherServerWithinHalfAMinute() {
    assertThat(sealing.getAsBoolean()).isTrue();
    order(SealingState.CLEAR);
    now = now.plusSeconds(29);
    assertThat(sealing.getAsBoolean()).as("as it was read last").isTrue();
    now = now.plusSeconds(2);
    assertThat(sealing.getAsBoolean()).isFalse();
    order(SealingState.SEALED);
    now = now.plusSeconds(31);
    assertThat(sealing.getAsBoolean()).isTrue();
  }

  private boolean inTransaction() {
    return platform.scopes().asSystem("test", sealing::getAsBoolean);
  }

  /** A crowd that holds every connection would wait for a second one. */
  @Test
  void inSomebodysTransactionWhatIsKnownGoesOnUntilTheRoundReadsItAgain() {
    assertThat(inTransaction()).as("read by the transaction itself, and not kept").isTrue();
    order(SealingState.CLEAR);
    assertThat(inTransaction()).isFalse();
    order(SealingState.SEALED);
    sealing.refresh();
    order(SealingState.CLEAR);
    now = now.plusSeconds(60);
    assertThat(inTransaction()).isTrue();
    sealing.refresh();
    assertThat(inTransaction()).isFalse();
    order(SealingState.SEALED);
    now = now.plus(Ring.STALE).plusSeconds(1);
    assertThat(inTransaction()).as("no round did").isTrue();
  }

  @Test
  void whereNothingWasOrderedNothingIsEncrypted() {
    platform.owner().useHandle(handle -> handle.execute("delete from personal_sealing"));
    assertThat(sealing.getAsBoolean()).isFalse();
  }
}
