package org.linli.exchange.entity;

/** What became of a row that was not as it has to be. */
public enum QuarantineState {
  WAITING,
  /** Mended by somebody here, checked anew and taken. */
  REPAIRED,
  /** Taken as it is: unusual and true. */
  RELEASED,
  REJECTED,
  /** The supplier sent the row anew. */
  SETTLED;

  /** Whether somebody still has to look at it. */
  public boolean isOpen() {
    return this == WAITING;
  }
}
