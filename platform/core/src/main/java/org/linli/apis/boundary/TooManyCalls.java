package org.linli.apis.boundary;

import java.util.Locale;
import org.linli.access.boundary.Refusal;
import org.linli.apis.entity.LimitKind;

/** More calls than the limit lets through; nothing was done, and a later call is welcome. */
public final class TooManyCalls extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  private TooManyCalls(String what, long retryAfterSeconds) {
    super("too-many-calls", 429, what, retryAfterSeconds);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public static TooManyCalls atOnce(LimitKind kind, long retryAfterSeconds) {
    return new TooManyCalls("limit-" + kind.name().toLowerCase(Locale.ROOT), retryAfterSeconds);
  }

  public static TooManyCalls today(long retryAfterSeconds) {
    return new TooManyCalls("limit-day", retryAfterSeconds);
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
