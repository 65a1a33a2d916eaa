package org.linli.exchange.entity;

/** How a supplier writes rows down. */
public enum SentForm {
  /** A list of objects, or an object whose {@code rows} is one. */
  JSON(Form.JSON),
  /** An object on each line. */
  LINES(Form.JSON),
  /** RFC 4180, with the names of the fields in the first line. */
  CSV(Form.CSV),
  /** A list of elements, each with an element for every field. */
  XML(Form.XML);

  private final Form form;

  SentForm(Form form) {
    this.form = form;
  }

  /** Of a format that is kept to in it. */
  public Form form() {
    return form;
  }
}
