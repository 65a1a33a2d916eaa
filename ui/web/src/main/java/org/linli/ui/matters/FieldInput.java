package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.linli.look.part.Calendar;
import org.linli.matters.entity.FieldView;
import org.linli.ui.parts.Speech;

/** One field of a form, as its type wants it to be filled in. */
final class FieldInput {

  /** So few words stand beside each other; more of them fold away. */
  private static final int FEW = 5;

  private final FieldView field;
  private final Speech speech;
  private final Component part;
  private final Object first;
  private boolean needed;

  FieldInput(Speech speech, FieldView field) {
    this.field = field;
    needed = field.required();
    this.speech = speech;
    part =
        switch (field.type()) {
          case TEXT, PHONE, ID_NUMBER -> line();
          case LONG_TEXT -> lines();
          case NUMBER -> number();
          case BOOLEAN -> yesOrNo();
          case DATE -> day();
          case CHOICE -> field.choices().size() <= FEW ? few() : many();
          case CHOICES -> several();
          case PHOTO, AUDIO, PAPER -> new FileInput(speech, field);
        };
    if (part instanceof HasSize sized) {
      sized.setWidthFull();
    }
    if (!(part instanceof FileInput)) {
      value().setRequiredIndicatorVisible(field.required());
    }
    first = answer();
  }

  /** Whether what its reader sees in part alone still stands there: then it stays as it is. */
  boolean isLeft() {
    return part instanceof FileInput files
        ? files.isLeft()
        : field.masked() && Objects.equals(answer(), first);
  }

  Component part() {
    return part;
  }

  String id() {
    return field.id();
  }

  /** What is filled in; null for nothing. */
  Object answer() {
    if (part instanceof FileInput files) {
      return files.answer();
    }
    return switch (value().getValue()) {
      case null -> null;
      case String text -> text.isBlank() ? null : text.strip();
      case FieldView.Word word -> word.id();
      case Collection<?> words ->
          words.isEmpty()
              ? null
              : words.stream().map(word -> ((FieldView.Word) word).id()).toList();
      case LocalDate date -> date.toString();
      case Object other -> other;
    };
  }

  /** What is filled in, as conditions compare it; null for nothing, and for files. */
  Object compared() {
    return switch (field.type()) {
      case PHOTO, AUDIO, PAPER -> null;
      case DATE -> value().getValue();
      default -> answer();
    };
  }

  /** Tells when something else is filled in; files hold nothing that others hang on. */
  void onChange(Runnable changed) {
    if (!(part instanceof FileInput)) {
      value().addValueChangeListener(change -> changed.run());
    }
  }

  /**
   * Asks for it or not, by what stands in the others.
   *
   * @param required whether they make it required
   */
  void turn(boolean hidden, boolean required) {
    part.setVisible(!hidden);
    needed = !hidden && (field.required() || required);
    if (part instanceof FileInput files) {
      files.need(needed);
    } else {
      value().setRequiredIndicatorVisible(needed);
    }
  }

  boolean isHidden() {
    return !part.isVisible();
  }

  /** Chooses one of the words; what is not offered is left alone. */
  void choose(String word) {
    if (field.choices() != null) {
      field.choices().stream()
          .filter(one -> one.id().equals(word))
          .findFirst()
          .ifPresent(one -> value().setValue(one));
    }
  }

  /** Whether what has to be there is there; where not, the field says so. */
  boolean isComplete() {
    if (part instanceof FileInput files) {
      return files.isComplete();
    }
    var missing = needed && answer() == null && !isLeft();
    if (part instanceof HasValidationProperties checked) {
      checked.setInvalid(missing);
      checked.setErrorMessage(missing ? speech.say("form.required") : "");
    }
    return !missing;
  }

  private String label() {
    return field.unit() == null
        ? field.label()
        : speech.say("matters.with-unit", field.label(), field.unit());
  }

  private Component line() {
    var text = new TextField(label());
    text.setMaxLength(field.longest());
    text.setHelperText(field.hint());
    text.setValue(field.value() == null ? "" : field.value().toString());
    return text;
  }

  private Component lines() {
    var text = new TextArea(label());
    text.setMaxLength(field.longest());
    text.setHelperText(field.hint());
    text.setMinRows(3);
    text.setValue(field.value() == null ? "" : field.value().toString());
    return text;
  }

  private Component number() {
    var number = new BigDecimalField(label());
    number.setHelperText(field.hint());
    if (field.value() instanceof BigDecimal known) {
      number.setValue(known);
    }
    return number;
  }

  private Component yesOrNo() {
    var group = new RadioButtonGroup<Boolean>(label());
    group.setItems(true, false);
    group.setItemLabelGenerator(yes -> speech.say(yes ? "matters.yes" : "matters.no"));
    group.setHelperText(field.hint());
    if (field.value() instanceof Boolean known) {
      group.setValue(known);
    }
    return group;
  }

  private Component day() {
    var day = Calendar.day(label());
    day.setHelperText(field.hint());
    if (field.value() instanceof LocalDate known) {
      day.setValue(known);
    }
    return day;
  }

  private Component few() {
    var group = new RadioButtonGroup<FieldView.Word>(label());
    group.setItems(field.choices());
    group.setItemLabelGenerator(FieldView.Word::label);
    group.setHelperText(field.hint());
    group.setValue(chosen(field.value()));
    return group;
  }

  private Component many() {
    var select = new Select<FieldView.Word>();
    select.setLabel(label());
    select.setItems(field.choices());
    select.setItemLabelGenerator(word -> word == null ? "" : word.label());
    select.setHelperText(field.hint());
    select.setValue(chosen(field.value()));
    return select;
  }

  private Component several() {
    var group = new CheckboxGroup<FieldView.Word>(label());
    group.setItems(field.choices());
    group.setItemLabelGenerator(FieldView.Word::label);
    group.setHelperText(field.hint());
    if (field.value() instanceof List<?> known) {
      var words = new LinkedHashSet<FieldView.Word>();
      known.forEach(word -> words.add(chosen(word)));
      group.setValue(words);
    }
    return group;
  }

  private FieldView.Word chosen(Object id) {
    return field.choices().stream().filter(word -> word.id().equals(id)).findFirst().orElse(null);
  }

  @SuppressWarnings("unchecked")
  private HasValue<?, Object> value() {
    return (HasValueAndElement<?, Object>) part;
  }
}
