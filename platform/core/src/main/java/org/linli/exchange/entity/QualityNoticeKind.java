package org.linli.exchange.entity;

/** Of what those who answer for an asset are told. */
public enum QualityNoticeKind {
  /** A supplier is behind its promise. */
  LATE,
  /** Rows were held back at the boundary, on their way out or in. */
  HELD
}
