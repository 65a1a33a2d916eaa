package org.linli.linkage.entity;

/** What became of a step. */
public enum StepState {
  WAITING,
  /** Begun, its answer is awaited. */
  ACTING,
  DONE,
  FAILED,
  /** Its condition did not hold. */
  SKIPPED,
  /** In a drill, written down instead of done. */
  RECORDED;

  public boolean isOver() {
    return this != WAITING && this != ACTING;
  }
}
