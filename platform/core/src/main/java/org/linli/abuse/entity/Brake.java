package org.linli.abuse.entity;

/** Whether what the rule did at once still stands. */
public enum Brake {
  /** It only told. */
  NONE,
  STANDS,
  RELEASED
}
