package org.linli.collection.entity;

/** What a night deletes. */
public enum Matter {
  /** Single readings. */
  READINGS,
  /** Their hourly roll-up. */
  HOURS,
  /** Messages that could not be taken. */
  REJECTED,
  /** Counts of what was not gathered. */
  REFUSED,
  /** Entries of the collection log. */
  LOG
}
