package org.linli.rules.entity;

/** What became of a community's word on a rule. */
public enum AlarmRuleState {
  /** It would weaken what protects people: a second person decides. */
  WAITING,
  IN_FORCE,
  REFUSED,
  /** A later word took its place. */
  REPLACED
}
