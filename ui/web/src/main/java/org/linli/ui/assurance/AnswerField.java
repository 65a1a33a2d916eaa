package org.linli.ui.assurance;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.assurance.entity.Choice;
import org.linli.assurance.entity.RegisterField;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;

/**
 * A field of an entry as somebody fills it.
 *
 * @param read the answer in the form in which it is kept; null for none
 */
record AnswerField(Component part, Supplier<String> read, Consumer<String> write) {

  static AnswerField of(RegisterField field) {
    var name = field.name().in(Say.locale());
    return switch (field.type()) {
      case TEXT -> text(name, RegisterField.LONGEST, field.required());
      case NUMBER ->
          text(Say.text("assurance.with-unit", name, field.unit()), 20, field.required());
      case DAY -> day(name, field.required());
      case CHOICE -> choice(name, field);
      case YES -> yes(name, field.required());
    };
  }

  /** The answer; null for none. */
  String get() {
    return read.get();
  }

  void set(String answer) {
    write.accept(answer);
  }

  private static AnswerField text(String name, int longest, boolean required) {
    var text = new TextField(name);
    text.setMaxLength(longest);
    text.setWidthFull();
    text.setRequiredIndicatorVisible(required);
    return new AnswerField(
        text, () -> text.isEmpty() ? null : text.getValue().strip(), text::setValue);
  }

  private static AnswerField day(String name, boolean required) {
    var day = Calendar.day(name);
    day.setRequiredIndicatorVisible(required);
    return new AnswerField(
        day,
        () -> day.getValue() == null ? null : day.getValue().toString(),
        answer -> day.setValue(LocalDate.parse(answer)));
  }

  private static AnswerField choice(String name, RegisterField field) {
    var select = new Select<Choice>();
    select.setLabel(name);
    select.setItems(field.choices());
    select.setItemLabelGenerator(one -> one.name().in(Say.locale()));
    select.setWidthFull();
    select.setRequiredIndicatorVisible(field.required());
    return new AnswerField(
        select,
        () -> select.getValue() == null ? null : select.getValue().id(),
        answer -> field.choice(answer).ifPresent(select::setValue));
  }

  private static AnswerField yes(String name, boolean required) {
    var select = new Select<Boolean>();
    select.setLabel(name);
    select.setItems(true, false);
    select.setItemLabelGenerator(one -> Say.text(one ? "exports.yes" : "exports.no"));
    select.setRequiredIndicatorVisible(required);
    return new AnswerField(
        select, () -> kept(select), answer -> select.setValue(Boolean.valueOf(answer)));
  }

  private static String kept(AbstractField<?, Boolean> select) {
    return select.getValue() == null ? null : select.getValue().toString();
  }
}
