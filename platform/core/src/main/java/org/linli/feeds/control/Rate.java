package org.linli.feeds.control;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How many a second, over the last minute. */
final class Rate {

  private static final int SECONDS = 60;

  private final AtomicLongArray counts = new AtomicLongArray(SECONDS);
  private final AtomicLong second = new AtomicLong();

  void add(long count, long millis) {
    turn(millis / 1000);
    counts.addAndGet((int) (millis / 1000 % SECONDS), count);
  }

  double perSecond(long millis) {
    turn(millis / 1000);
    long sum = 0;
    for (int i = 0; i < SECONDS; i++) {
      sum += counts.get(i);
    }
    return sum / (double) SECONDS;
  }

  /** Empties the seconds that nobody counted in. */
  private void turn(long now) {
    var before = second.getAndAccumulate(now, Math::max);
    for (long at = Math.max(before + 1, now - SECONDS + 1); at <= now; at++) {
      counts.set((int) (at % SECONDS), 0);
    }
  }
}
