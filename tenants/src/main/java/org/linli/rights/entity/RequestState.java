package org.linli.rights.entity;

/**
 * The life of an application for data: asked, then granted or refused; a grant can be revoked, and
 * ends by itself.
 */
public enum RequestState {
  OPEN,
  GRANTED,
  REFUSED,
  REVOKED,
  /** A grant whose time is over; never stored, it follows from the clock. */
  ENDED
}
