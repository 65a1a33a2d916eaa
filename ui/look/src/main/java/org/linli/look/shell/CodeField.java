package org.linli.look.shell;

import com.vaadin.flow.component.textfield.TextField;

/** How a field is that takes a code: telephones offer digits, and fill it in by themselves. */
final class CodeField {

  private static final int LONGEST = 20;

  private CodeField() {}

  static void furnish(TextField field, String id) {
    field.setId(id);
    field.setMaxLength(LONGEST);
    field.getElement().setAttribute("autocomplete", "one-time-code");
    field.setRequiredIndicatorVisible(true);
  }
}
