package org.linli.devices.entity;

/**
 * A rule that raises when its condition began to hold a number of times within a span: a door that
 * is held open once is an accident, five times in an hour a habit.
 */
public record Times(int count, int withinSeconds) {

  private static final int MOST = 100;
  private static final int LONGEST = 86_400;

  public Times {
    if (count < 2 || count > MOST || withinSeconds < 1 || withinSeconds > LONGEST) {
      throw new IllegalArgumentException("times is a count of 2 to 100 within 1 to 86400 seconds");
    }
  }
}
