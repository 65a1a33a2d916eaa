package org.linli.matters.entity;

/** Where a matter is in its life. */
public enum MatterState {
  RUNNING,
  /** Its clocks stand still. */
  SUSPENDED,
  ENDED,
  CANCELLED
}
