package org.linli.matters.entity;

import java.time.Instant;

/**
 * How far a drawn version is on its way to being published: a second person decides 双人复核.
 *
 * @param own whether the reader drew or submitted it, and so does not decide on it
 * @param submittedBy null until it is submitted
 * @param note what was said when it was submitted; null for nothing
 * @param decidedBy null until it is decided
 * @param answer what was said when it was decided; null for nothing
 */
public record Approval(
    State state,
    boolean own,
    String submittedBy,
    Instant submittedAt,
    String note,
    String decidedBy,
    Instant decidedAt,
    String answer) {

  /** Where it stands. */
  public enum State {
    DRAWN,
    WAITING,
    APPROVED,
    REFUSED
  }
}
