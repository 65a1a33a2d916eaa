package org.linli.components.control;

import org.linli.components.entity.ServiceLevel;

/** Holds calls to what the owner says that a component bears; of one server. */
final class Crowd {

  private static final long MINUTE = 60_000_000_000L;

  private double tokens = -1;
  private long filled;
  private int inside;

  /** How many seconds to come back after; 0 for one that may go, and then has to {@link #leave}. */
  synchronized long enter(ServiceLevel level, long now) {
    if (tokens < 0) {
      tokens = level.perMinute();
      filled = now;
    }
    tokens =
        Math.min(level.perMinute(), tokens + (double) (now - filled) * level.perMinute() / MINUTE);
    filled = now;
    if (inside >= level.atOnce()) {
      return 1;
    }
    if (tokens < 1) {
      return Math.max(1, Math.round(Math.ceil((1 - tokens) * 60 / level.perMinute())));
    }
    tokens--;
    inside++;
    return 0;
  }

  synchronized void leave() {
    inside--;
  }
}
