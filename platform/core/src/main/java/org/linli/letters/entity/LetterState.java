package org.linli.letters.entity;

/** How far a letter is. */
public enum LetterState {
  /** Not yet with the gateway: it is tried again, or the person’s quiet hours last. */
  WAITING,
  /** The gateway took it. */
  SENT,
  /** The receipt says that it arrived. */
  DELIVERED,
  /** The receipt says that it was opened. */
  READ,
  /** Given up, with the reason. */
  FAILED
}
