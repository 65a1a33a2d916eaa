package org.linli.ui.processes;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.matters.boundary.ProcessDesigner;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.PaperValue;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** What a step of a process prints: the template, and what stands in each of its fields. */
final class PaperDialog {

  private static final int LONGEST_SEAL = 60;

  private final Speech speech;
  private final ProcessDesigner designer;
  private final String form;
  private final String step;
  private final Select<DocumentTemplate> template = new Select<>();
  private final TextField seal;
  private final Checkbox applicant;
  private final Div inputs = new Div();
  private final List<PrintedField> printed = new ArrayList<>();

  /**
   * @param form as YAML
   * @param step its id in the drawing
   */
  PaperDialog(Speech speech, ProcessDesigner designer, String form, String step) {
    this.speech = speech;
    this.designer = designer;
    this.form = form;
    this.step = step;
    template.setLabel(speech.say("designer.paper-template"));
    template.setItems(designer.templates());
    template.setEmptySelectionAllowed(true);
    template.setItemLabelGenerator(one -> one == null ? "" : one.name().in(speech.locale()));
    template.setWidthFull();
    seal = new TextField(speech.say("designer.paper-seal"));
    seal.setHelperText(speech.say("designer.paper-seal-hint"));
    seal.setMaxLength(LONGEST_SEAL);
    seal.setWidthFull();
    applicant = new Checkbox(speech.say("designer.paper-applicant"));
    template.addValueChangeListener(change -> ask(null));
  }

  /**
   * @param taken handed the form with what was set
   * @param prints told where the step makes a paper from now on
   */
  void open(Consumer<String> taken, Runnable prints) {
    var known = Deed.asked(() -> designer.paper(form, step));
    if (known == null) {
      return;
    }
    known.ifPresent(this::show);
    var dialog =
        new Ask(speech, speech.say("designer.paper"))
            .text(speech.say("designer.paper-hint", names()))
            .with(template, seal, applicant, inputs)
            .answer(speech.say("designer.field-take"), () -> take(taken, prints));
    dialog.setWidth("60rem");
    dialog.open();
  }

  /** The names of what the form knows, as they are written between braces. */
  private String names() {
    var sheet = Deed.asked(() -> designer.sheet(form));
    return sheet == null
        ? ""
        : sheet.fields().stream()
            .filter(field -> !field.type().isFile())
            .map(FieldDraft::id)
            .collect(Collectors.joining(speech.say("list.and")));
  }

  private void show(PaperStep known) {
    designer.templates().stream()
        .filter(one -> one.kind().equals(known.kind()))
        .findFirst()
        .ifPresent(template::setValue);
    seal.setValue(known.seal() == null ? "" : known.seal());
    applicant.setValue(known.applicant());
    ask(known);
  }

  private void ask(PaperStep known) {
    inputs.removeAll();
    printed.clear();
    if (template.getValue() == null) {
      inputs.add(new Paragraph(speech.say("designer.paper-none")));
      return;
    }
    for (var field : template.getValue().fields()) {
      var input = new PrintedField(speech, field);
      if (known != null) {
        known.values().stream()
            .filter(value -> value.field().equals(field.id()))
            .findFirst()
            .ifPresent(input::show);
      }
      printed.add(input);
      inputs.add(input);
    }
  }

  private boolean take(Consumer<String> taken, Runnable prints) {
    var values = new ArrayList<PaperValue>();
    printed.forEach(input -> input.value().ifPresent(values::add));
    var paper =
        template.getValue() == null
            ? null
            : new PaperStep(
                template.getValue().kind(),
                seal.getValue().isBlank() ? null : seal.getValue().strip(),
                applicant.getValue(),
                values);
    var yaml = Deed.asked(() -> designer.papered(form, step, paper));
    if (yaml != null) {
      taken.accept(yaml);
      if (paper != null) {
        prints.run();
      }
    }
    return yaml != null;
  }
}
