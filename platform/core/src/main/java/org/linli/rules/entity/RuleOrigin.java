package org.linli.rules.entity;

/** Where a rule comes from. */
public enum RuleOrigin {
  PACK,
  /** The pack's, changed by the community. */
  CHANGED,
  /** The community's own. */
  OWN
}
