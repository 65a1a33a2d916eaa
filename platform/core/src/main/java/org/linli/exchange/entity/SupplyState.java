package org.linli.exchange.entity;

/** Whether a supplier delivers. */
public enum SupplyState {
  ACTIVE,
  /** Over, for good; what was delivered stays. */
  ENDED
}
