package org.linli.documents.entity;

/** What a field of a template takes. */
public enum FieldType {
  /** One line. */
  TEXT,
  /** Several lines. */
  LONG_TEXT,
  /** A day, {@code 2026-11-22}. */
  DATE,
  /** A number with up to four decimals. */
  NUMBER,
  /** One of the options. */
  CHOICE,
  /** Rows of the columns. */
  TABLE
}
