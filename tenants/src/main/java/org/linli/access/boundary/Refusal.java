package org.linli.access.boundary;

import java.util.List;

/**
 * A named "no" of the platform. Its code is the key of its text in the message bundles ({@code
 * refusal.<code>.title} and {@code refusal.<code>.detail}, arguments by {0}…) and the last part of
 * the problem type of RFC 9457.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;
  private final transient List<Object> arguments;

  protected Refusal(String code, int status, Object... arguments) {
    super(code + List.of(arguments), null, false, false);
    this.code = code;
    this.status = status;
    this.arguments = List.of(arguments);
  }

  /** For example {@code tenant-suspended}. */
  public String code() {
    return code;
  }

  /** The HTTP status it becomes. */
  public int status() {
    return status;
  }

  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
