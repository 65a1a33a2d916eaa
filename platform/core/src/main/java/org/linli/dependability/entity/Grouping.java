package org.linli.dependability.entity;

/** By what dependability is told. */
public enum Grouping {
  MODEL("m.model", "m.model"),
  /** Devices whose supplier nobody wrote down are one group. */
  SUPPLIER("m.supplier", "m.supplier"),
  COMMUNITY("m.code", "coalesce(max(v.name), m.code)"),
  MONTH("to_char(m.month, 'YYYY-MM')", "to_char(m.month, 'YYYY-MM')");

  private final String key;
  private final String name;

  Grouping(String key, String name) {
    this.key = key;
    this.name = name;
  }

  /** The column of the sums. */
  public String key() {
    return key;
  }

  /** How the group is called. */
  public String called() {
    return name;
  }
}
