package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of an own matter that a tier above took up, with its word to it.
 *
 * @param step what has to be done, as people call it
 * @param note what was said
 * @param by who of the tier above said it
 * @param answeredAt when the step was over; null while it waits
 */
public record UrgedStep(
    UUID matter,
    String number,
    String kindName,
    String step,
    String note,
    String by,
    Instant at,
    Instant answeredAt) {

  /** Whether the community did what it was asked for. */
  public boolean isAnswered() {
    return answeredAt != null;
  }
}
