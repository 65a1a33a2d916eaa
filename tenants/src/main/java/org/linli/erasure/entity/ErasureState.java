package org.linli.erasure.entity;

/** Where an erasure stands. */
public enum ErasureState {
  /** One person wants it; nothing is erased yet 待确认. */
  PROPOSED,
  /** A second person agreed; it may be carried out 已确认. */
  CONFIRMED,
  /** One of the two took the word back 已撤回. */
  WITHDRAWN,
  /** The rows are gone, and the certificate is there 已销毁. */
  DONE
}
