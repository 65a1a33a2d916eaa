package org.linli.networks.entity;

/**
 * Where a maker's message tells its time.
 *
 * @param pointer a JSON pointer
 */
public record FormTime(String pointer, Unit unit) {

  /** How the time is written. */
  public enum Unit {
    ISO,
    SECONDS,
    MILLIS
  }

  public FormTime {
    if (pointer == null || unit == null) {
      throw new IllegalArgumentException("time has a pointer and a unit");
    }
  }
}
