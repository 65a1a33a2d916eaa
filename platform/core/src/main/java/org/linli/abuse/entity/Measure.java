package org.linli.abuse.entity;

/** What a rule does at once. */
public enum Measure {
  TELL,
  SLOW,
  STOP
}
