package org.linli.documents.entity;

/** What a template leaves open to a community. */
public enum Opening {
  /** The word of the place in the number 发文机关代字. */
  PLACE_WORD,
  /** A closing paragraph of its own, for example office hours and telephone. */
  CLOSING,
  /** A longer time of keeping; never a shorter one. */
  KEEPING
}
