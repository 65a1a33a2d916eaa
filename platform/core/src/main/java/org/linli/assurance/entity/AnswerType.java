package org.linli.assurance.entity;

/** What a field of an entry takes. */
public enum AnswerType {
  /** Up to {@value RegisterField#LONGEST} characters. */
  TEXT,
  /** A decimal number in the field's unit. */
  NUMBER,
  /** A day, {@code 2026-01-31}. */
  DAY,
  /** One of the field's choices, by its id. */
  CHOICE,
  /** {@code true} or {@code false}. */
  YES
}
