package org.linli.keys.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.keys.boundary.SealingOrder;
import org.linli.keys.entity.SealingState;

/** Whether personal texts are laid down sealed; an order holds on every server within 30 s. */
public final class SealingNow implements BooleanSupplier {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;
  private volatile Known known = new Known(false, Instant.MIN);

  private record Known(boolean sealing, Instant at) {}

  public SealingNow(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** In somebody's transaction no second connection is taken for it, as with the keys. */
  @Override
  public boolean getAsBoolean() {
    var last = known;
    if (!Scopes.inTransaction()) {
      return isOlder(last, Ring.FRESH) ? refresh() : last.sealing();
    }
    if (last.at().equals(Instant.MIN)) {
      return sealed(jdbi.withHandle(SealingOrders::find));
    }
    return isOlder(last, Ring.STALE) ? refresh() : last.sealing();
  }

  /** Reads it again, in no transaction of somebody else's. */
  boolean refresh() {
    var sealing = sealed(scopes.asSystem("keys", () -> jdbi.withHandle(SealingOrders::find)));
    known = new Known(sealing, clock.instant());
    return sealing;
  }

  private boolean isOlder(Known last, Duration age) {
    return last.at().equals(Instant.MIN) || clock.instant().isAfter(last.at().plus(age));
  }

  private static boolean sealed(Optional<SealingOrder> order) {
    return order.filter(one -> one.state() == SealingState.SEALED).isPresent();
  }
}
