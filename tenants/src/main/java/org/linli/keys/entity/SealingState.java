package org.linli.keys.entity;

/** How personal texts shall lie in the database, as the platform's keepers ordered it. */
public enum SealingState {
  /** Encrypted: what is new at once, what stands there by and by. */
  SEALED,
  /** Opened again, so that servers of a version that cannot read it may come back. */
  CLEAR
}
