package org.linli.exchange.entity;

/** The quarter of the compared communities that one stands in. */
public enum Grade {
  A,
  B,
  C,
  D;

  private static final int QUARTERS = 4;

  /**
   * @param place from 1 on
   * @param peers how many are compared
   */
  public static Grade of(long place, long peers) {
    return values()[(int) Math.min(QUARTERS - 1, (place - 1) * QUARTERS / peers)];
  }
}
