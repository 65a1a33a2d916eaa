package org.linli.evidence.entity;

/** Whose controls they are. */
public enum Standard {
  /** Graded protection 等保, level 3. */
  GBT_22239,
  /** Use of cryptography 密评, level 3. */
  GBT_39786
}
