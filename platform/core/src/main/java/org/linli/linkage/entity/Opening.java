package org.linli.linkage.entity;

/** What of a scenario or step a pack leaves to the community. */
public enum Opening {
  /** Whether it happens at all. */
  SWITCH,
  /** At which hours. */
  HOURS,
  METRES,
  NEAREST,
  /** Which devices, instead of all in reach. */
  DEVICES,
  /** Who is told. */
  OFFICES,
  /** Which component is called. */
  CALL
}
