package org.linli.devices.entity;

/** What became of a value that was held back. */
public enum DoubtState {
  OPEN,
  /** It was true: it counts as it was sent. */
  CONFIRMED,
  /** Another value counts in its place; the one that was sent is kept. */
  CORRECTED,
  /** It was false: it is kept, and counts nowhere. */
  REJECTED
}
