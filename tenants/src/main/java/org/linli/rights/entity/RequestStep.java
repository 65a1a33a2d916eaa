package org.linli.rights.entity;

/** What happened to an application; the lines of its time line. */
public enum RequestStep {
  DRAFTED,
  SUBMITTED,
  RETURNED,
  SUPPLEMENTED,
  WITHDRAWN,
  /** Overdue, and gone to who is next. */
  PASSED_ON,
  /** By one of the two persons that it needs. */
  AGREED,
  GRANTED,
  REFUSED,
  /** Refused by silence. */
  LAPSED,
  REVOKED,
  GIVEN_BACK,
  USED_UP,
  OBJECTED,
  /** After an objection the answer stands. */
  UPHELD,
  /** After an objection the answer was changed. */
  CHANGED
}
