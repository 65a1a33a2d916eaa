package org.linli.components.entity;

/** How a version answered when it was looked at. */
public enum Health {
  UNKNOWN,
  GOOD,
  /** Three looks in a row found it bad. */
  FAILING
}
