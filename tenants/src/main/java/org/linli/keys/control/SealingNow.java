package org.linli.keys.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.keys.entity.SealingState;

/** Whether personal texts are laid down sealed; an order holds on every server within 30 s. */
public final class SealingNow implements BooleanSupplier {

  private static final Duration FRESH = Ring.FRESH;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;
  private volatile Known known = new Known(false, Instant.MIN);

  private record Known(boolean sealing, Instant until) {}

  public SealingNow(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
  }

  @Override
  public boolean getAsBoolean() {
    var now = clock.instant();
    var last = known;
    if (now.isAfter(last.until())) {
      last = new Known(ordered(), now.plus(FRESH));
      known = last;
    }
    return last.sealing();
  }

  private boolean ordered() {
    return scopes
        .asSystem("keys", () -> jdbi.withHandle(SealingOrders::find))
        .filter(order -> order.state() == SealingState.SEALED)
        .isPresent();
  }
}
