package org.linli.linkage.entity;

/** The life of a drill 演练. */
public enum DrillState {
  PLANNED,
  RUNNING,
  ENDED,
  CANCELLED
}
