package org.linli.matters.entity;

/** By which door a matter came. */
public enum Door {
  /** A resident's own phone. */
  RESIDENT,
  /** A clerk writes it down for somebody at the counter. */
  COUNTER,
  /** The hot line 12345. */
  HOTLINE,
  /** Somebody on the spot found it. */
  PATROL,
  /** A letter or a form on paper, with its scan. */
  PAPER,
  /** A message, such as a letter to the mailbox of the community. */
  MESSAGE,
  /** A program, by Open311. */
  OPEN311
}
