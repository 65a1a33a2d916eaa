package org.linli.abuse.entity;

/** What was made of a finding. */
public enum Verdict {
  OPEN,
  ABUSE,
  /** It was so, and there was a reason. */
  JUSTIFIED,
  /** The rule was wrong about it. */
  FALSE_ALARM;

  /** Whether those whom the data is about are told of it. */
  public boolean isTold() {
    return this == OPEN || this == ABUSE;
  }
}
