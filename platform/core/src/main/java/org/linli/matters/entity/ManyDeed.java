package org.linli.matters.entity;

/** What may be done with several tasks at once. */
public enum ManyDeed {
  TAKE,
  GIVE_BACK,
  PASS_ON,
  /** The same answers for each: for simple steps. */
  COMPLETE,
  /** The matters behind them. */
  URGE
}
