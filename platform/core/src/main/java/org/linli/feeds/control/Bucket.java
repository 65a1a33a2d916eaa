package org.linli.feeds.control;

/** A token bucket: so many at once, so many a second in the long run. */
final class Bucket {

  private final double perSecond;
  private final double most;
  private double tokens;
  private long last;

  Bucket(double perSecond, double most, long now) {
    this.perSecond = perSecond;
    this.most = most;
    this.tokens = most;
    this.last = now;
  }

  /** Takes one token; returns 0, or after how many seconds there will be one. */
  synchronized long take(long nanos) {
    tokens = Math.min(most, tokens + (nanos - last) / 1e9 * perSecond);
    last = nanos;
    if (tokens >= 1) {
      tokens -= 1;
      return 0;
    }
    return (long) Math.ceil((1 - tokens) / perSecond);
  }
}
