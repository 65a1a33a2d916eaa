package org.linli.processes.entity;

/** Where a task is in its life. */
public enum TaskState {
  /** Offered to its candidates. */
  OPEN,
  /** In somebody's hands. */
  CLAIMED,
  DONE,
  /** Its process went on or ended without it. */
  CANCELLED;

  public boolean isOpen() {
    return this == OPEN || this == CLAIMED;
  }
}
