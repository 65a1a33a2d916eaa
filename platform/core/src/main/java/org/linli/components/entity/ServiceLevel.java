package org.linli.components.entity;

/**
 * What the owner promises, and the platform keeps callers to.
 *
 * @param answerMs how long an answer may take; who waits longer is told that there is none
 * @param perMinute how many calls it bears in a minute
 * @param atOnce how many at the same time
 * @param availability how many of a hundred looks find it well
 */
public record ServiceLevel(int answerMs, int perMinute, int atOnce, int availability) {

  /** For a component whose owner promises nothing of its own. */
  public static final ServiceLevel USUAL = new ServiceLevel(5_000, 120, 8, 95);
}
