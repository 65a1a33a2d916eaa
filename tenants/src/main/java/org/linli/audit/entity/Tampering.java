package org.linli.audit.entity;

/** What may be wrong with a span of the audit log. */
public enum Tampering {
  /** As many entries as were sealed, and not the same. */
  CHANGED,
  /** Fewer entries than were sealed. */
  REMOVED,
  /** More entries than were sealed: some were put in afterwards under an earlier time. */
  ADDED_LATE,
  /** The seal itself was changed, or made without the key. */
  FORGED,
  /** A seal is missing, or spans do not meet: it does not follow from the one before. */
  BROKEN,
  /**
   * It was made before its span ended, before the seal before it, or more than a day after its
   * span.
   */
  LATE_SEALED,
  /** The chain ends before the seal that was kept elsewhere, or has another in its place. */
  CUT
}
