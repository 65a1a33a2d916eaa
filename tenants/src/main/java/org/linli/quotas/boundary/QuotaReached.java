package org.linli.quotas.boundary;

import java.util.Locale;
import org.linli.access.boundary.Refusal;
import org.linli.quotas.entity.QuotaKind;

/** The community is beyond its hard limit; nothing was done, and a later try is welcome. */
public final class QuotaReached extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  public QuotaReached(QuotaKind kind, long retryAfterSeconds) {
    super(
        "quota-reached",
        429,
        "quota-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        retryAfterSeconds);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
