package org.linli.contracts.entity;

/**
 * The life of one text. Only forward, but for a negotiated one that is taken back to be changed.
 */
public enum TextState {
  DRAFT,
  NEGOTIATED,
  SIGNED,
  WITHDRAWN;

  /** Whether something can still happen to it. */
  public boolean isOpen() {
    return this == DRAFT || this == NEGOTIATED;
  }
}
