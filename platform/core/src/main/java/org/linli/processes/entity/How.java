package org.linli.processes.entity;

/** How a visit of a step ended. */
public enum How {
  /** By itself. */
  PASSED,
  /** Somebody did the task. */
  DONE,
  TIMED,
  MESSAGE,
  /** An event took the token away. */
  INTERRUPTED,
  CANCELLED,
  /** The way ended here. */
  ENDED
}
