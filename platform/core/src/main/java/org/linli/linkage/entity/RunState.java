package org.linli.linkage.entity;

/** Where a run stands. */
public enum RunState {
  /** Written with its alarm, not yet planned. */
  NEW,
  RUNNING,
  /** Every step is over, and the alarm stands. */
  STANDING,
  /** The alarm is over, and what was opened is put back. */
  CLOSING,
  ENDED
}
