package org.linli.exchange.entity;

/** What a delivery of rows stands for. */
public enum IntakeMode {
  /** All rows that there are: what is not among them is taken out. */
  FULL,
  /** What changed since the last one, row by row. */
  CHANGES
}
