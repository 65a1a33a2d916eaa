package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.matters.entity.FieldConditions;
import org.linli.ui.parts.Speech;

/** When a field is asked for, and has to be filled in, by what stands in others. */
final class WhenFields extends Div {

  private static final int LONGEST = 500;

  private final TextField required;
  private final TextField visible;

  WhenFields(Speech speech) {
    required = line(speech.say("designer.field-required-when"));
    required.setHelperText(speech.say("designer.field-when-hint"));
    visible = line(speech.say("designer.field-visible-when"));
    add(required, visible);
  }

  private static TextField line(String label) {
    var field = new TextField(label);
    field.setMaxLength(LONGEST);
    field.setWidthFull();
    return field;
  }

  /**
   * @param known null for none
   */
  void show(FieldConditions known) {
    required.setValue(known == null || known.requiredWhen() == null ? "" : known.requiredWhen());
    visible.setValue(known == null || known.visibleWhen() == null ? "" : known.visibleWhen());
  }

  /** As they are written; the form says whether they can be read. */
  FieldConditions conditions() {
    return new FieldConditions(required.getValue(), visible.getValue());
  }
}
