package org.linli.components.entity;

/** Which way the health of a component turned. */
public enum HealthTurn {
  FAILING,
  RECOVERED
}
