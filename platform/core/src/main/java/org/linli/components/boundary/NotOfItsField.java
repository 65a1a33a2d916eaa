package org.linli.components.boundary;

import org.linli.access.boundary.Refusal;

/** A value that is not what the catalogue says of its field: what it holds then, nobody knows. */
public final class NotOfItsField extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotOfItsField(String field) {
    super("not-of-its-field", 400, field);
  }
}
