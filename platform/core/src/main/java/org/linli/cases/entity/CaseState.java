package org.linli.cases.entity;

/** Where a case stands on its one way from opened to closed. */
public enum CaseState {
  /** 待派遣. */
  OPEN,
  /** 已派遣. */
  DISPATCHED,
  /** 已受理. */
  ACCEPTED,
  /** 已处置. */
  HANDLED,
  /** 已核实. */
  CONFIRMED,
  /** 已结案. */
  CLOSED;

  /** Whether it still has to be handled on site; only then can it be overdue. */
  public boolean isPending() {
    return ordinal() < HANDLED.ordinal();
  }
}
