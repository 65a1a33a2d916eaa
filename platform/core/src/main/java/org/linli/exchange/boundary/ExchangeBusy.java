package org.linli.exchange.boundary;

import org.linli.access.boundary.Refusal;

/** Nothing was read and nothing was handed out; the same request is welcome a moment later. */
public final class ExchangeBusy extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final long SECONDS = 1;

  private ExchangeBusy(String code, int status, Object... arguments) {
    super(code, status, arguments);
  }

  /** More callers than pages can be made for. */
  public static ExchangeBusy full() {
    return new ExchangeBusy("exchange-busy", 503, SECONDS);
  }

  /** More requests of one caller at once than it may have. */
  public static ExchangeBusy tooMany(int most) {
    return new ExchangeBusy("exchange-too-many", 429, most, SECONDS);
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return SECONDS;
  }
}
