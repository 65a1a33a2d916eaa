package org.linli.ui.processes;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.catalogue.entity.Level;
import org.linli.matters.entity.Choice;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormSheet;
import org.linli.packs.Text;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;

/** A field of the form: what it holds, where it is filled in, who sees it. */
final class FieldDialog {

  private static final String ID = "[A-Za-z_][A-Za-z0-9_]{0,59}";

  private final Speech speech;
  private final FormSheet sheet;
  private final FieldDraft known;
  private final TextField id;
  private final TextField zh;
  private final TextField en;
  private final Select<FieldType> type = new Select<>();
  private final Select<FieldView.Word> section = new Select<>();
  private final Select<Level> level = new Select<>();
  private final TextArea choices;
  private final MultiSelectComboBox<FieldView.Word> written;
  private final MultiSelectComboBox<FieldView.Word> required;
  private final MultiSelectComboBox<String> roles;
  private final MultiSelectComboBox<String> clear;
  private final BoundsFields bounds;
  private final WhenFields when;

  /**
   * @param known null for a new one
   */
  FieldDialog(Speech speech, FormSheet sheet, FieldDraft known) {
    this.speech = speech;
    this.sheet = sheet;
    this.known = known;
    id = line("designer.field-id");
    id.setHelperText(speech.say("designer.field-id-hint"));
    zh = line("designer.field-zh");
    en = line("designer.field-en");
    type.setLabel(speech.say("designer.field-type"));
    type.setItems(FieldType.values());
    type.setItemLabelGenerator(one -> speech.word("FieldType", one));
    section.setLabel(speech.say("designer.field-section"));
    section.setItems(sheet.sections());
    section.setItemLabelGenerator(FieldView.Word::label);
    level.setLabel(speech.say("designer.field-level"));
    level.setItems(Level.values());
    level.setItemLabelGenerator(one -> speech.word("Level", one));
    choices = new TextArea(speech.say("designer.field-choices"));
    choices.setHelperText(speech.say("designer.field-choices-hint"));
    choices.setWidthFull();
    written = steps("designer.field-written");
    required = steps("designer.field-required");
    roles = roles("designer.field-roles");
    clear = roles("designer.field-clear");
    bounds = new BoundsFields(speech);
    when = new WhenFields(speech);
    type.addValueChangeListener(
        change -> {
          choices.setVisible(change.getValue().isChosen());
          bounds.of(change.getValue());
        });
    fill();
  }

  private TextField line(String label) {
    var field = new TextField(speech.say(label));
    field.setMaxLength(100);
    field.setWidthFull();
    return field;
  }

  private MultiSelectComboBox<FieldView.Word> steps(String label) {
    var box = new MultiSelectComboBox<FieldView.Word>(speech.say(label));
    box.setItems(sheet.steps());
    box.setItemLabelGenerator(FieldView.Word::label);
    box.setWidthFull();
    return box;
  }

  private MultiSelectComboBox<String> roles(String label) {
    var box = new MultiSelectComboBox<String>(speech.say(label));
    var all = new java.util.LinkedHashSet<>(StepPanel.ROLES);
    if (known != null) {
      all.addAll(known.roles());
      all.addAll(known.clear());
    }
    box.setItems(all);
    box.setItemLabelGenerator(role -> speech.word("Role", role));
    box.setWidthFull();
    return box;
  }

  private void fill() {
    if (known == null) {
      type.setValue(FieldType.TEXT);
      level.setValue(Level.GENERAL_2);
      sheet.sections().stream().findFirst().ifPresent(section::setValue);
      return;
    }
    id.setValue(known.id());
    id.setReadOnly(true);
    zh.setValue(known.zh());
    en.setValue(known.en());
    type.setValue(known.type());
    level.setValue(known.level());
    sheet.sections().stream()
        .filter(one -> one.id().equals(known.section()))
        .forEach(section::setValue);
    choices.setValue(
        known.choices().stream()
            .map(one -> one.id() + " " + one.name().zh() + " | " + one.name().en())
            .collect(Collectors.joining("\n")));
    written.setValue(words(known.written()));
    required.setValue(words(known.required()));
    roles.setValue(known.roles());
    clear.setValue(known.clear());
    bounds.show(known.bounds());
    when.show(known.when());
  }

  private Set<FieldView.Word> words(Collection<String> ids) {
    return sheet.steps().stream()
        .filter(step -> ids.contains(step.id()))
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(Collection<FieldView.Word> words) {
    return words.stream().map(FieldView.Word::id).collect(Collectors.toSet());
  }

  /** The sheet with the field, where it can be one. */
  void open(java.util.function.Predicate<FormSheet> taken) {
    new Ask(speech, speech.say(known == null ? "designer.field-new" : "designer.field-change"))
        .with(
            id, zh, en, type, choices, bounds, section, written, required, when, level, roles,
            clear)
        .answer(speech.say("designer.field-take"), () -> isComplete() && taken.test(changed()))
        .open();
  }

  private boolean isComplete() {
    var twice =
        known == null
            && sheet.fields().stream().anyMatch(field -> field.id().equals(id.getValue()));
    id.setInvalid(!id.getValue().matches(ID) || twice);
    id.setErrorMessage(speech.say(twice ? "designer.field-twice" : "designer.field-id-hint"));
    zh.setInvalid(zh.getValue().isBlank());
    zh.setErrorMessage(speech.say("form.required"));
    return !id.isInvalid() && !zh.isInvalid();
  }

  private FormSheet changed() {
    var where = ids(written.getValue());
    where.addAll(ids(required.getValue()));
    var field =
        new FieldDraft(
            id.getValue(),
            type.getValue(),
            section.getValue() == null ? "" : section.getValue().id(),
            zh.getValue().strip(),
            en.getValue().strip(),
            level.getValue(),
            roles.getValue(),
            clear.getValue(),
            type.getValue().isChosen() ? choices() : List.of(),
            where,
            ids(required.getValue()),
            bounds.bounds(type.getValue()),
            when.conditions());
    var fields = new ArrayList<>(sheet.fields());
    int at = known == null ? -1 : fields.indexOf(known);
    if (at < 0) {
      fields.add(field);
    } else {
      fields.set(at, field);
    }
    return new FormSheet(sheet.steps(), sheet.sections(), fields);
  }

  /** A line each: the id, the Chinese word, and the English one behind a bar. */
  private List<Choice> choices() {
    return choices
        .getValue()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(
            line -> {
              var parts = line.split("\\s+", 2);
              var words = (parts.length == 1 ? parts[0] : parts[1]).split("\\|", 2);
              var chinese = words[0].strip();
              var english = words.length == 1 ? chinese : words[1].strip();
              return new Choice(parts[0], new Text(chinese, english.isEmpty() ? chinese : english));
            })
        .toList();
  }
}
