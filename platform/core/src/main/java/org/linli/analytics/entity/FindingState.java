package org.linli.analytics.entity;

/** What the clerk made of a finding. */
public enum FindingState {
  /** 待核实. */
  OPEN,
  /** 属实. */
  CONFIRMED,
  /** 误报. */
  FALSE_ALARM,
  /** 原因已知: nothing is told of it until a date. */
  KNOWN,
  /** 已处理. */
  HANDLED;

  /** Whether somebody found it true: what is handled was true. */
  public boolean isTrue() {
    return this == CONFIRMED || this == HANDLED;
  }
}
