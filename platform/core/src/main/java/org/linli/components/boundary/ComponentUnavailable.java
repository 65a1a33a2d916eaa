package org.linli.components.boundary;

import org.linli.access.boundary.Refusal;

/** The component did not answer, or is left alone for a while because it did not. */
public final class ComponentUnavailable extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  private ComponentUnavailable(String code, int status, long seconds, Object... arguments) {
    super(code, status, arguments);
    this.retryAfterSeconds = seconds;
  }

  /** It failed again and again; nothing is sent to it before then. */
  public static ComponentUnavailable resting(long seconds) {
    return new ComponentUnavailable("component-resting", 503, seconds, seconds);
  }

  /** More calls than its owner says that it bears. */
  public static ComponentUnavailable crowded(long seconds) {
    return new ComponentUnavailable("component-crowded", 429, seconds, seconds);
  }

  /** It was asked, and there is no answer to hand on. */
  public static ComponentUnavailable failed(String fault) {
    return new ComponentUnavailable("component-failed", 502, 0, fault);
  }

  /** For the header {@code Retry-After}; 0 for none. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
