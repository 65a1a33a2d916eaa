package org.linli.maintenance.boundary;

import java.time.Instant;
import org.linli.access.boundary.Refusal;

/** Nothing may be changed until maintenance is over; nothing was done. */
public final class ReadOnly extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  public ReadOnly(Instant until, long retryAfterSeconds) {
    super("read-only", 503, until);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
