package org.linli.organisations.entity;

/** How an organisation stands today. */
public enum UnitState {
  /** Its first day is still to come. */
  AHEAD,
  ACTIVE,
  /** Its last day is past: posts in it bring no role any more. */
  LAPSED,
  /** Dissolved by a person; it stays in the history. */
  CLOSED
}
