package org.linli.plans.entity;

/** How a device stands on the board, the worst that holds. */
public enum Standing {
  /** 告警: an alarm of it is open. */
  ALARM,
  /** 离线: in service and not heard in time. */
  OFFLINE,
  /** 待复核: a value of it is held back until somebody has looked at it. */
  REVIEW,
  /** 在线. */
  ONLINE,
  /** 未投用: installed, in repair or stopped. */
  IDLE
}
