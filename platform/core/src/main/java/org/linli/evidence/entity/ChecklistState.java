package org.linli.evidence.entity;

/** Where an item of the checklist stands. */
public enum ChecklistState {
  /** A test fails, or a page of the documentation is missed, if it breaks. */
  MET,
  /** There is nothing here that it speaks of; the reason says so. */
  NOT_APPLICABLE,
  /** It is not met, or not as far as it asks; the reason says what is missing. */
  OPEN
}
