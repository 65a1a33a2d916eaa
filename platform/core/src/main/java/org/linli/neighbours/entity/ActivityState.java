package org.linli.neighbours.entity;

/** How an activity stands in one community. */
public enum ActivityState {
  /** The community's own. */
  OPEN,
  /** Another one asked this one along. */
  ASKED,
  ACCEPTED,
  DECLINED,
  /** By the community that held it. */
  CANCELLED;

  /** Whether residents of the community take part. */
  public boolean isOpen() {
    return this == OPEN || this == ACCEPTED;
  }
}
