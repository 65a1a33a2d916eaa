package org.linli.analytics.entity;

/** What counts of an hour's roll-up. */
public enum Measure {
  /** The mean of the hour's readings. */
  MEAN,
  /** The lowest reading of the hour. */
  LOWEST,
  /** The highest reading of the hour. */
  HIGHEST,
  /** By how much a counter rose in the hour. */
  USE
}
