package org.linli.persistence;

import com.fasterxml.uuid.UUIDClock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A clock that never goes back: of two ids made here the later one is the greater, also where the
 * machine's clock was set back between them (RFC 9562, 6.2).
 */
final class ForwardClock extends UUIDClock {

  private final LongSupplier clock;
  private final AtomicLong last = new AtomicLong();

  /**
   * @param clock milliseconds since 1970
   */
  ForwardClock(LongSupplier clock) {
    this.clock = clock;
  }

  @Override
  public long currentTimeMillis() {
    return last.accumulateAndGet(clock.getAsLong(), Math::max);
  }
}
