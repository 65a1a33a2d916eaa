package org.linli.rights.entity;

/**
 * The life of an application for data: drafted, submitted, sent back for what is missing 补正, then
 * granted or refused; a grant can be revoked, and ends by itself.
 */
public enum RequestState {
  DRAFT,
  /** Submitted, and waiting for who has to answer. */
  OPEN,
  /** Sent back: the applicant has to add something, and the clock stands still. */
  RETURNED,
  GRANTED,
  REFUSED,
  WITHDRAWN,
  REVOKED,
  /** A grant that is over; never stored, it follows from the clock. */
  ENDED;

  /** Whether somebody has still to do something before there is an answer. */
  public boolean isWaiting() {
    return this == OPEN || this == RETURNED;
  }
}
