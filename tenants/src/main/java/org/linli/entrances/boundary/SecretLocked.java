package org.linli.entrances.boundary;

import org.linli.access.boundary.Refusal;

/**
 * Too many wrong secrets of this device or from this address: the next one is looked at after a
 * while. Said alike of devices that exist and devices that do not.
 */
public final class SecretLocked extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  public SecretLocked(long retryAfterSeconds) {
    super("secret-locked", 429, retryAfterSeconds);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
