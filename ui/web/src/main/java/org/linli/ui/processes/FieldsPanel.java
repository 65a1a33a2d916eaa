package org.linli.ui.processes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.matters.boundary.ProcessDesigner;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormSheet;
import org.linli.ui.matters.FormPanel;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Verb;

/** The fields of the form beside the drawing, and the form as people will see it. */
final class FieldsPanel extends Div {

  private final Speech speech;
  private final transient ProcessDesigner designer;
  private final boolean changes;
  private final Select<FieldView.Word> step = new Select<>();
  private final Select<String> eyes = new Select<>();
  private final Div fields = new Div();
  private final Div preview = new Div();
  private String form;
  private transient FormSheet sheet;

  FieldsPanel(Speech speech, ProcessDesigner designer, boolean changes) {
    this.speech = speech;
    this.designer = designer;
    this.changes = changes;
    addClassName("fields-panel");
    step.setLabel(speech.say("designer.preview-step"));
    step.setItemLabelGenerator(word -> word == null ? "" : word.label());
    step.addValueChangeListener(change -> preview());
    eyes.setLabel(speech.say("designer.preview-eyes"));
    eyes.setItems(StepPanel.ROLES);
    eyes.setItemLabelGenerator(role -> speech.word("Role", role));
    eyes.setValue(StepPanel.ROLES.getFirst());
    eyes.addValueChangeListener(change -> preview());
    preview.addClassName("form-preview");
    preview.getElement().setAttribute("role", "status");
    var choice = new Div(step, eyes);
    choice.addClassName("tools");
    add(fields, new H3(speech.say("designer.preview")), choice, preview);
  }

  /**
   * @param yaml null where the version has no form
   */
  void show(String yaml) {
    form = yaml;
    var read = yaml == null ? null : Deed.asked(() -> designer.sheet(yaml));
    fields.removeAll();
    if (read == null) {
      fields.add(new Paragraph(speech.say("designer.no-form")));
      return;
    }
    sheet = read;
    list();
    var before = step.getValue();
    step.setItems(sheet.steps());
    step.setValue(
        sheet.steps().stream()
            .filter(one -> before != null && one.id().equals(before.id()))
            .findFirst()
            .orElse(sheet.steps().getFirst()));
  }

  /** The form as it stands now, as YAML. */
  String form() {
    return form;
  }

  List<FieldDraft> fields() {
    return sheet == null ? List.of() : sheet.fields();
  }

  private void list() {
    var table =
        new Table(
            speech.say("designer.field"),
            speech.say("designer.field-type"),
            speech.say("designer.field-written"),
            speech.say("designer.field-required"),
            speech.say("designer.field-roles"),
            speech.say("designer.field-level"),
            speech.say("matters.process-deeds"));
    for (var field : sheet.fields()) {
      table.row(
          "en".equals(speech.locale().getLanguage()) ? field.en() : field.zh(),
          speech.word("FieldType", field.type()),
          steps(field.written()),
          steps(field.required()),
          roles(field),
          speech.word("Level", field.level()),
          deeds(field));
    }
    fields.add(table);
    if (changes) {
      fields.add(
          new Button(
              speech.say("designer.field-new"),
              VaadinIcon.PLUS.create(),
              click -> new FieldDialog(speech, sheet, null).open(this::take)),
          new Button(
              speech.say("designer.head"),
              VaadinIcon.EDIT.create(),
              click -> new HeadDialog(speech, designer, form).open(this::show)));
    }
  }

  private Div deeds(FieldDraft field) {
    var deeds = new Div();
    deeds.addClassName("chips");
    if (changes) {
      deeds.add(
          Verb.of(
              speech.say("designer.field-change"),
              () -> new FieldDialog(speech, sheet, field).open(this::take)),
          Verb.of(speech.say("designer.field-remove"), () -> remove(field)));
    }
    return deeds;
  }

  private void remove(FieldDraft field) {
    take(
        new FormSheet(
            sheet.steps(),
            sheet.sections(),
            sheet.fields().stream().filter(one -> !one.equals(field)).toList()));
  }

  private boolean take(FormSheet changed) {
    var yaml = Deed.asked(() -> designer.written(form, changed));
    if (yaml != null) {
      show(yaml);
      preview();
    }
    return yaml != null;
  }

  private String steps(Collection<String> ids) {
    return sheet.steps().stream()
        .filter(one -> ids.contains(one.id()))
        .map(FieldView.Word::label)
        .collect(Collectors.joining(speech.say("list.and")));
  }

  private String roles(FieldDraft field) {
    return field.roles().isEmpty()
        ? speech.say("designer.all-eyes")
        : field.roles().stream()
            .sorted()
            .map(role -> speech.word("Role", role))
            .collect(Collectors.joining(speech.say("list.and")));
  }

  private void preview() {
    preview.removeAll();
    if (form == null || step.getValue() == null) {
      return;
    }
    // At the beginning it is the applicant who looks.
    var role = step.getValue().id().equals("start") ? null : eyes.getValue();
    eyes.setVisible(role != null);
    var shown = Deed.asked(() -> designer.preview(form, step.getValue().id(), role));
    if (shown != null) {
      preview.add(new FormPanel(speech, shown));
    }
  }
}
