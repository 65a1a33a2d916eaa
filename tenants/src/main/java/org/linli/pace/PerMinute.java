package org.linli.pace;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Lets so many through in a minute: who stands outside may knock as often as he likes, and shall
 * not fill the audit log by it.
 */
public final class PerMinute {

  private final int most;
  private final InstantSource clock;
  private Instant minute = Instant.MIN;
  private int count;

  public PerMinute(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  public synchronized boolean next() {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      count = 0;
    }
    return count++ < most;
  }
}
