package org.linli.processes.control;

/** A condition that cannot be read: what is wrong, and after how many characters. */
final class ExpressionFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int at;
  private final String near;

  /**
   * @param reason the ending of {@code process.expression.<reason>} in the bundles
   */
  ExpressionFault(String reason, int at, String near) {
    super(reason + " at " + at + ": " + near, null, false, false);
    this.reason = reason;
    this.at = at;
    this.near = near;
  }

  String reason() {
    return reason;
  }

  /** From 1. */
  int at() {
    return at + 1;
  }

  String near() {
    return near;
  }
}
