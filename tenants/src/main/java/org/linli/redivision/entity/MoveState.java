package org.linli.redivision.entity;

/** Where a move stands. */
public enum MoveState {
  /** One person planned it 待确认. */
  PROPOSED,
  /** A second person agreed; it is carried out on its day 待生效. */
  CONFIRMED,
  /** Taken back before its day 已撤回. */
  WITHDRAWN,
  /** The community belongs to the other street 已生效. */
  DONE
}
