package org.linli.streams.entity;

/** Whether a stream may send. */
public enum PartnerStreamState {
  /** It may, as far as it has a token that stands. */
  OPEN,
  /** Its consumer is suspended or its term is over. */
  SUSPENDED,
  /** It was closed for good. */
  CLOSED
}
