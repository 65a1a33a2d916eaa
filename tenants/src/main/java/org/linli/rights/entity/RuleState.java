package org.linli.rights.entity;

/**
 * The life of a version of the rules: drafted, then accepted by a second person, or withdrawn; an
 * accepted one can be backed out, and the one before it holds again.
 */
public enum RuleState {
  /** As the platform brings it. */
  DELIVERED,
  DRAFT,
  WITHDRAWN,
  ACCEPTED,
  BACKED_OUT
}
