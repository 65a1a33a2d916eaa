package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linli.matters.boundary.FieldRules;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** A form as its reader sees it: what is written here can be filled in, the rest is read. */
public final class FormPanel extends Div {

  private final transient List<FieldInput> inputs = new ArrayList<>();
  private final Speech speech;
  private final transient FormView form;
  private final transient FieldRules rules;

  public FormPanel(Speech speech, FormView form) {
    this(speech, form, null);
  }

  /**
   * @param files reads a photograph, voice note or scan by its id; null where none are shown
   */
  public FormPanel(Speech speech, FormView form, Function<UUID, Enclosure> files) {
    this.speech = speech;
    this.form = form;
    rules = FieldRules.of(form);
    addClassName("phone-form");
    for (var section : form.sections()) {
      var fields = form.of(section.id());
      var facts = new Facts();
      var enclosed = new ArrayList<Enclosed>();
      var read = false;
      for (var field : fields) {
        if (files != null && field.type().isFile() && field.value() instanceof List<?>) {
          enclosed.add(new Enclosed(speech, field, files));
        } else if (!field.writable() && field.value() != null) {
          facts.fact(field.label(), shown(speech, field));
          read = true;
        }
      }
      var written = fields.stream().filter(FieldView::writable).toList();
      if (read || !written.isEmpty() || !enclosed.isEmpty()) {
        add(new H3(section.label()));
      }
      if (read) {
        add(facts);
      }
      enclosed.forEach(this::add);
      written.forEach(this::ask);
    }
    if (!rules.isEmpty()) {
      inputs.forEach(input -> input.onChange(this::turn));
      turn();
    }
  }

  /** Fields come and go, and have to be filled in or not, by what stands in the others. */
  private void turn() {
    var stands = new HashMap<String, Object>();
    form.fields().forEach(field -> stands.put(field.id(), field.value()));
    inputs.forEach(input -> stands.put(input.id(), input.compared()));
    var hidden = rules.hidden(stands);
    var required = rules.required(stands);
    inputs.forEach(input -> input.turn(hidden.contains(input.id()), required.contains(input.id())));
  }

  private void ask(FieldView field) {
    var input = new FieldInput(speech, field);
    inputs.add(input);
    add(input.part());
  }

  /** Chooses a word of a field; what is not offered is left alone. */
  void choose(String field, String word) {
    inputs.stream().filter(input -> input.id().equals(field)).forEach(input -> input.choose(word));
  }

  /** Whether all that has to be there is there; where not, the fields say so. */
  public boolean isComplete() {
    var complete = true;
    for (var input : inputs) {
      complete &= input.isComplete();
    }
    return complete;
  }

  /**
   * What is filled in, by field; null for nothing. What is masked and left is not among it, nor
   * what is not asked for.
   */
  public Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    inputs.stream()
        .filter(input -> !input.isLeft() && !input.isHidden())
        .forEach(input -> values.put(input.id(), input.answer()));
    return values;
  }

  /** A value as people read it. */
  static String shown(Speech speech, FieldView field) {
    if (field.type().isFile() && field.value() instanceof List<?> files) {
      return speech.say("matters.enclosed", files.size());
    }
    var text =
        switch (field.value()) {
          case Boolean yes -> speech.say(yes ? "matters.yes" : "matters.no");
          case List<?> words ->
              words.stream()
                  .map(word -> word(field, word))
                  .reduce((one, other) -> one + speech.say("list.and") + other)
                  .orElse("");
          case java.math.BigDecimal number -> number.toPlainString();
          case Object other -> word(field, other);
        };
    return field.unit() == null ? text : speech.say("matters.value-unit", text, field.unit());
  }

  private static String word(FieldView field, Object value) {
    return field.choices() == null
        ? String.valueOf(value)
        : field.choices().stream()
            .filter(word -> word.id().equals(value))
            .map(FieldView.Word::label)
            .findFirst()
            .orElse(String.valueOf(value));
  }
}
