package org.linli.streams.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of a stream's messages on a day of the city.
 *
 * @param outcome {@code taken}, {@code partly} where some values were refused, or why all was
 * @param readings those that were taken; of refusals 0
 */
public record StreamCount(
    LocalDate day, String outcome, long messages, long readings, Instant lastAt) {

  /** Everything of the message went on its way. */
  public static final String TAKEN = "taken";

  /** Some of it did. */
  public static final String PARTLY = "partly";
}
