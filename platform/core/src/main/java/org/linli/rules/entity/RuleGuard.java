package org.linli.rules.entity;

/** How far a community may weaken a rule. */
public enum RuleGuard {
  /** Life hangs on it, on a device that must be there: it is never weaker than the pack. */
  FLOOR,
  /** Safety hangs on it: weaker with a second person. */
  SECOND_PERSON,
  FREE
}
