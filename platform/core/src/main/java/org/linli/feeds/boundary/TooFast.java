package org.linli.feeds.boundary;

import org.linli.access.boundary.Refusal;

/**
 * The device, or its community, sends more than it may; nothing was taken, and it may go on after a
 * while.
 */
public final class TooFast extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  /**
   * @param who {@code device} or {@code tenant}
   */
  public TooFast(String who, long retryAfterSeconds) {
    super("too-fast", 429, who, retryAfterSeconds);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
