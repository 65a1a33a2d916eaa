package org.linli.ui.redivision;

import com.vaadin.flow.component.textfield.TextField;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.DivisionCode;

/** A division's code as somebody writes it. */
final class Codes {

  private Codes() {}

  /**
   * Nothing for an empty field.
   *
   * @throws Invalid it is no code
   */
  static DivisionCode read(TextField field) {
    if (field.getValue().isBlank()) {
      return null;
    }
    try {
      return new DivisionCode(field.getValue().strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid("move-code", "move-code-outside");
    }
  }
}
