package org.linli.rights.entity;

/** The answer to a question, from the most open to the strictest. */
public enum Outcome {
  PERMIT,
  /** As it is, but persons and identifiers masked. */
  MASK,
  /** Totals and averages alone. */
  AGGREGATE,
  /** Not before the owner has granted an application. */
  REQUEST,
  DENY;

  /** Whether something may be shown at all. */
  public boolean opens() {
    return compareTo(REQUEST) < 0;
  }

  public boolean isStricterThan(Outcome other) {
    return compareTo(other) > 0;
  }
}
