package org.linli.restoring.entity;

/** Where the restore of a community stands. */
public enum RestoreState {
  /** One person asks for it 待确认. */
  PROPOSED,
  /** A second person agreed; the keeper's process does it next 待执行. */
  CONFIRMED,
  /** It is being done 执行中. */
  RUNNING,
  /** Taken back before that 已撤回. */
  WITHDRAWN,
  /** The rows of then stand again 已完成. */
  DONE,
  /** Nothing was changed 未完成. */
  FAILED
}
