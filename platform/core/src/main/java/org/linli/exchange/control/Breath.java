package org.linli.exchange.control;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The pause of work that can wait: three times as long as the piece before it took, so that it has
 * a quarter of the machine at most, and less the more others want of it.
 */
final class Breath {

  private static final int TIMES = 3;
  private static final Duration LEAST = Duration.ofMillis(1);
  private static final Duration MOST = Duration.ofMillis(200);

  private Breath() {}

  static void after(long nanos) {
    LockSupport.parkNanos(pause(nanos).toNanos());
  }

  static Duration pause(long nanos) {
    var pause = Duration.ofNanos(nanos).multipliedBy(TIMES);
    return pause.compareTo(LEAST) < 0 ? LEAST : pause.compareTo(MOST) > 0 ? MOST : pause;
  }
}
