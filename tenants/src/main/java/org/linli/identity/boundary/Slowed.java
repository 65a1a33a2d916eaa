package org.linli.identity.boundary;

import org.linli.access.boundary.Refusal;

/** A finding of abuse slowed the account's programs, and this call is one too many. */
public final class Slowed extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  public Slowed(int perMinute, long retryAfterSeconds) {
    super("slowed", 429, perMinute, retryAfterSeconds);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
