package org.linli.support.entity;

/** Where a visit stands. */
public enum VisitState {
  /** Asked for, and waiting for the community's word 待同意. */
  ASKED,
  /** The community agreed, and its hours are not over 进行中. */
  APPROVED,
  /** The community said no 已拒绝. */
  REFUSED,
  /** Ended before its time: the community took its word back, or the guest left 已终止. */
  ENDED,
  /** Its hours are over 已到期. */
  OVER,
  /** Nobody answered in time 未答复失效. */
  LAPSED
}
