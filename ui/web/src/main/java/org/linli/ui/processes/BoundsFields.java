package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.matters.entity.FieldBounds;
import org.linli.matters.entity.FieldType;
import org.linli.ui.parts.Speech;

/** What a field of the form says to whoever fills it in, and what it takes. */
final class BoundsFields extends Div {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_HINT = 200;
  private static final int LONGEST_UNIT = 20;

  private final TextField zh;
  private final TextField en;
  private final TextField unit;
  private final BigDecimalField least;
  private final BigDecimalField most;
  private final IntegerField longest;

  BoundsFields(Speech speech) {
    zh = line(speech.say("designer.field-hint-zh"), LONGEST_HINT);
    en = line(speech.say("designer.field-hint-en"), LONGEST_HINT);
    unit = line(speech.say("designer.field-unit"), LONGEST_UNIT);
    least = new BigDecimalField(speech.say("designer.field-least"));
    most = new BigDecimalField(speech.say("designer.field-most"));
    longest = new IntegerField(speech.say("designer.field-longest"));
    longest.setMin(1);
    longest.setMax(LONGEST_TEXT);
    addClassName("tools");
    add(zh, en, unit, least, most, longest);
    of(FieldType.TEXT);
  }

  private static TextField line(String label, int longest) {
    var field = new TextField(label);
    field.setMaxLength(longest);
    return field;
  }

  /** Shows what a field of that type may have. */
  void of(FieldType type) {
    var number = type == FieldType.NUMBER;
    unit.setVisible(number);
    least.setVisible(number);
    most.setVisible(number);
    longest.setVisible(isText(type));
  }

  private static boolean isText(FieldType type) {
    return type == FieldType.TEXT || type == FieldType.LONG_TEXT;
  }

  /**
   * @param known null for none
   */
  void show(FieldBounds known) {
    if (known == null) {
      return;
    }
    zh.setValue(known.zh() == null ? "" : known.zh());
    en.setValue(known.en() == null ? "" : known.en());
    unit.setValue(known.unit() == null ? "" : known.unit());
    least.setValue(known.least());
    most.setValue(known.most());
    longest.setValue(known.longest());
  }

  /** As far as a field of that type has them. */
  FieldBounds bounds(FieldType type) {
    var number = type == FieldType.NUMBER;
    return new FieldBounds(
        said(zh),
        said(en),
        number ? said(unit) : null,
        number ? least.getValue() : null,
        number ? most.getValue() : null,
        isText(type) ? longest.getValue() : null);
  }

  private static String said(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }
}
