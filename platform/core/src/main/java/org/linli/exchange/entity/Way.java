package org.linli.exchange.entity;

/** How data left, and came. */
public enum Way {
  PULL,
  PUSH,
  FILE,
  /** Home to its community: what upper levels computed from its data (000 §7.2 e 2). */
  RETURN,
  /** In: rows of an outside asset, by its supplier. */
  SUPPLY
}
