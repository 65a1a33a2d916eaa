package org.linli.evidence.entity;

/** What came of a look. */
public enum Result {
  MET,
  NOT_MET,
  /** It could not be looked at here; the finding says why. */
  NOT_MEASURED,
  /** No program can see it: a paper, a room, a person. */
  BY_HAND
}
