package org.linli.exchange.entity;

/** How a supplier writes rows down. */
public enum SentForm {
  /** A list of objects, or an object whose {@code rows} is one. */
  JSON,
  /** An object on each line. */
  LINES,
  /** RFC 4180, with the names of the fields in the first line. */
  CSV
}
