package org.linli.tenancy.entity;

/**
 * The levels of the official statistical divisions 统计用区划 that Linli stands on; a code's length
 * tells its level.
 */
public enum DivisionLevel {
  CITY(4),
  DISTRICT(6),
  STREET(9),
  COMMUNITY(12);

  private final int digits;

  DivisionLevel(int digits) {
    this.digits = digits;
  }

  /** How many digits a code of this level has. */
  public int digits() {
    return digits;
  }

  /** The level above, or null for the city. */
  public DivisionLevel above() {
    return this == CITY ? null : values()[ordinal() - 1];
  }

  /** The level below, or null for the community. */
  public DivisionLevel below() {
    return this == COMMUNITY ? null : values()[ordinal() + 1];
  }
}
