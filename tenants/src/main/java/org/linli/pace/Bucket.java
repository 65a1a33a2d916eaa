package org.linli.pace;

/** A token bucket: so many at once, so many a second in the long run. */
public final class Bucket {

  private final double perSecond;
  private final double most;
  private double tokens;
  private long last;

  public Bucket(double perSecond, double most, long now) {
    this.perSecond = perSecond;
    this.most = most;
    this.tokens = most;
    this.last = now;
  }

  /** Takes one token; returns 0, or after how many seconds there will be one. */
  public synchronized long take(long nanos) {
    tokens = Math.min(most, tokens + (nanos - last) / 1e9 * perSecond);
    last = nanos;
    if (tokens >= 1) {
      tokens -= 1;
      return 0;
    }
    return (long) Math.ceil((1 - tokens) / perSecond);
  }

  /** How many are left, as it was when one was last asked for. */
  public synchronized long left() {
    return (long) tokens;
  }
}
