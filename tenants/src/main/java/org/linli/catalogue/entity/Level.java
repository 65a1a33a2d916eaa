package org.linli.catalogue.entity;

/**
 * How much harm a leak, a change or a misuse does, after GB/T 43697-2024: general data in four
 * steps, then important 重要 and core 核心 data.
 */
public enum Level {
  GENERAL_1,
  GENERAL_2,
  GENERAL_3,
  GENERAL_4,
  IMPORTANT,
  CORE;

  public boolean isAbove(Level other) {
    return compareTo(other) > 0;
  }

  /** The stricter of both. */
  public Level or(Level other) {
    return other == null || isAbove(other) ? this : other;
  }
}
