package org.linli.exchange.entity;

/** How data left. */
public enum Way {
  PULL,
  PUSH,
  FILE
}
