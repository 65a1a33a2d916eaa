package org.linli.contracts.entity;

/** Whether a scenario runs on the digital platform alone (004 table 2). */
public enum PlatformNeed {
  /** Marked ●: without the platform there is no such scenario. */
  NEEDED,
  /** Runs by itself, and may join. */
  OPTIONAL
}
