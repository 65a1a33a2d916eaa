package org.linli.documents.entity;

/** Whether a paper holds. */
public enum PaperState {
  VALID,
  /** Declared void 作废; its number is never given again. */
  VOID
}
