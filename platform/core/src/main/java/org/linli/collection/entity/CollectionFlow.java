package org.linli.collection.entity;

/** The way that data took into the platform. */
public enum CollectionFlow {
  /** From the device through the door and its district's topic to the rows. */
  DOOR,
  /** Put aside first as a dead letter, and sent again by somebody. */
  REPLAY,
  /** Typed by somebody. */
  HAND,
  /** Brought as a file. */
  FILE
}
