package org.linli.upkeep.entity;

/** How a state is. */
public enum ItemResult {
  GOOD,
  FAULT,
  /** The device has no such thing. */
  ABSENT
}
