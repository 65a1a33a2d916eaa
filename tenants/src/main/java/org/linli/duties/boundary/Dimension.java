package org.linli.duties.boundary;

/** By what the use of the supply paths is told apart. */
public enum Dimension {
  SCENARIO,
  COMMUNITY
}
