package org.linli.apis.entity;

/** What became of a call. */
public enum CallOutcome {
  OK,
  REFUSED,
  /** Too many or too fast. */
  LIMITED,
  FAILED;

  private static final int REFUSALS_FROM = 400;
  private static final int TOO_MANY = 429;
  private static final int FAULTS_FROM = 500;

  public static CallOutcome of(int status) {
    if (status >= FAULTS_FROM) {
      return FAILED;
    }
    if (status == TOO_MANY) {
      return LIMITED;
    }
    return status >= REFUSALS_FROM ? REFUSED : OK;
  }
}
