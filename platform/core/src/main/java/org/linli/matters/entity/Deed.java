package org.linli.matters.entity;

/** What is done with a matter beside its steps. */
public enum Deed {
  OPENED,
  TAKEN,
  GIVEN_BACK,
  PASSED_ON,
  URGED,
  SUSPENDED,
  RESUMED,
  CANCELLED,
  MESSAGE,
  APPRAISED,
  /** Given to somebody by itself, by the rule of the step. */
  ASSIGNED,
  /** Nobody fitted the rule of the step: it stays on offer. */
  NOT_ASSIGNED,
  /** Its time is nearly over. */
  WARNED,
  /** Its time was missed: the community is told. */
  OVERDUE,
  TO_STREET,
  TO_DISTRICT,
  TO_CITY,
  /** Others are asked for their opinion. */
  JOINED,
  /** An opinion was given. */
  OPINION,
  /** An opinion is not asked for any more. */
  UNJOINED,
  /** It may be another's duplicate. */
  RESEMBLES,
  /** Another goes on for it. */
  MERGED,
  /** It goes on by itself again. */
  UNMERGED,
  /** A paper was issued at a step. */
  PAPER
}
