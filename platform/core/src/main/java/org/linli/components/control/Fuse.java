package org.linli.components.control;

import java.time.Duration;

/**
 * Keeps calls from a component that fails again and again, so that neither it nor the callers spend
 * themselves on it; after a rest, one call tries. Of one server: each finds out for itself.
 */
final class Fuse {

  static final int BLOWS_AFTER = 5;
  static final Duration REST = Duration.ofSeconds(30);

  private int failures;
  private long restsUntil;
  private boolean trying;

  /** How many seconds the component is to be left alone; 0 for a call that may go. */
  synchronized long rest(long now) {
    if (failures < BLOWS_AFTER) {
      return 0;
    }
    if (now < restsUntil || trying) {
      return Math.max(1, Duration.ofNanos(restsUntil - now).toSeconds());
    }
    trying = true;
    return 0;
  }

  synchronized void worked() {
    failures = 0;
    trying = false;
  }

  synchronized void failed(long now) {
    failures++;
    trying = false;
    if (failures >= BLOWS_AFTER) {
      restsUntil = now + REST.toNanos();
    }
  }

  /** The call that was to try did not go out. */
  synchronized void spared() {
    trying = false;
  }
}
