package org.linli.cases.entity;

/** How urgent a case is, most urgent first; alarms hand theirs on. */
public enum CaseSeverity {
  /** Life in danger. */
  CRITICAL,
  /** Act today. */
  MAJOR,
  /** Act this week. */
  MINOR,
  /** Know about it. */
  WARNING;

  public boolean isAtLeast(CaseSeverity other) {
    return ordinal() <= other.ordinal();
  }
}
