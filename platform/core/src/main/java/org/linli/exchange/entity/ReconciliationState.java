package org.linli.exchange.entity;

/** Whether both sides hold the same. */
public enum ReconciliationState {
  AGREED,
  /** They differ. */
  OPEN,
  /** They differed, and what was delivered since has mended it. */
  SETTLED,
  /** They differed, and the supplier has said anew what it holds there. */
  REPLACED
}
