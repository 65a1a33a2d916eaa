package org.linli.alarms.entity;

/** To whom an alarm is passed on that nobody acknowledges, from the nearest. */
public enum EscalationParty {
  /** 网格员: who stands for the grid. */
  GRID_WORKER,
  /** 社区: the desk. */
  COMMUNITY,
  /** 街道. */
  STREET,
  /** 区. */
  DISTRICT;

  /** Whether it sits above the community, and sees through the data-rights gate. */
  public boolean isAbove() {
    return this == STREET || this == DISTRICT;
  }
}
