package org.linli.succession.entity;

/** Where the merging of a community stands. */
public enum SuccessionState {
  /** One person wants it; nothing is changed yet 待确认. */
  PROPOSED,
  /** A second person agreed; it may be carried out from its day on 已确认. */
  CONFIRMED,
  /** Its rows are on their way; the community is shut 执行中. */
  RUNNING,
  /** One of the two took the word back 已撤回. */
  WITHDRAWN,
  /** The community goes on in the other one 已完成. */
  DONE
}
