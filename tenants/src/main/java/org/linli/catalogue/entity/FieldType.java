package org.linli.catalogue.entity;

/** How a field is written down. */
public enum FieldType {
  TEXT,
  CODE,
  WHOLE,
  DECIMAL,
  YES_NO,
  INSTANT,
  DATE,
  IDENTIFIER,
  BINARY
}
