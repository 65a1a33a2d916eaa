package org.linli.matters.boundary;

import org.linli.access.boundary.Refusal;

/** From that address too many asked after matters; it may go on after a while. */
public final class AskedTooOften extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  public AskedTooOften(long retryAfterSeconds) {
    super("matter-asked-too-often", 429, retryAfterSeconds);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
