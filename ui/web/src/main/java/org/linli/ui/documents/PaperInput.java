package org.linli.ui.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.documents.entity.DocumentField;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;

/**
 * Takes what is filled into one field.
 *
 * @param content as the template takes it; empty for nothing
 * @param set fills it in, as somebody would
 */
record PaperInput(Component part, Supplier<String> content, Consumer<String> set) {

  static PaperInput of(DocumentField field) {
    var name = field.name().in(Say.locale());
    return switch (field.type()) {
      case DATE -> day(name, field);
      case CHOICE -> choice(name, field);
      case LONG_TEXT -> lines(name, field);
      default -> line(name, field);
    };
  }

  String text() {
    return content.get();
  }

  private static PaperInput line(String name, DocumentField field) {
    var input = new TextField(name);
    input.setMaxLength(field.longest());
    input.setRequiredIndicatorVisible(!field.optional());
    input.setWidthFull();
    return new PaperInput(input, input::getValue, input::setValue);
  }

  private static PaperInput lines(String name, DocumentField field) {
    var input = new TextArea(name);
    input.setMaxLength(field.longest());
    input.setMinRows(3);
    input.setRequiredIndicatorVisible(!field.optional());
    input.setWidthFull();
    return new PaperInput(input, input::getValue, input::setValue);
  }

  private static PaperInput day(String name, DocumentField field) {
    var input = Calendar.day(name);
    input.setRequiredIndicatorVisible(!field.optional());
    return new PaperInput(
        input,
        () -> input.getValue() == null ? "" : input.getValue().toString(),
        text -> input.setValue(LocalDate.parse(text)));
  }

  private static PaperInput choice(String name, DocumentField field) {
    var input = new Select<String>();
    input.setLabel(name);
    input.setItems(field.options());
    input.setRequiredIndicatorVisible(!field.optional());
    input.setEmptySelectionAllowed(field.optional());
    return new PaperInput(
        input, () -> input.getValue() == null ? "" : input.getValue(), input::setValue);
  }
}
