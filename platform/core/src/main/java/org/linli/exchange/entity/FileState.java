package org.linli.exchange.entity;

/** The life of a file that somebody ordered. */
public enum FileState {
  WAITING,
  RUNNING,
  /** All parts stand, under a signed manifest. */
  DONE,
  /** The right was refused on the way; what was made is deleted. */
  REFUSED,
  /** Given up by who ordered it; what was made is deleted. */
  CANCELLED,
  /** Its term is over, and its content deleted; the manifest stays. */
  DELETED;

  /** Whether parts are still being made. */
  public boolean isOpen() {
    return this == WAITING || this == RUNNING;
  }
}
