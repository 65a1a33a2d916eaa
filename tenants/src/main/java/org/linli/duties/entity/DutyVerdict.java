package org.linli.duties.entity;

/** How a duty was kept. */
public enum DutyVerdict {
  MET,
  MISSED,
  /** There was nothing to be done. */
  NOTHING;

  /**
   * @param target in percent
   */
  public static DutyVerdict of(long done, long cases, int target) {
    if (cases == 0) {
      return NOTHING;
    }
    return done * 100 >= cases * target ? MET : MISSED;
  }
}
