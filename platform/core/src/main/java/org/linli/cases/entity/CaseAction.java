package org.linli.cases.entity;

/** What people do with a case. */
public enum CaseAction {
  /** 派遣: a clerk, or the platform itself, gives it to a grid worker. */
  DISPATCH,
  /** 受理: the grid worker takes it. */
  ACCEPT,
  /** 处置: the grid worker reports what was done. */
  HANDLE,
  /** 核实: the clerk has checked it. */
  CONFIRM,
  /** 结案. */
  CLOSE
}
