package org.linli.ui.assurance;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.access.boundary.PageRequest;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Writes an entry, or writes one anew: first its kind, then the fields that the kind has. */
final class RecordDialog {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_PERSON = 120;

  private final Speech speech;
  private final SecurityRegister register;
  private final SecurityRecord old;
  private final Runnable after;
  private final Select<RegisterKind> kind = new Select<>();
  private final TextField subject = new TextField(Say.text("assurance.subject"));
  private final TextField responsible = new TextField(Say.text("assurance.responsible"));
  private final TextField organisation = new TextField(Say.text("assurance.organisation"));
  private final DatePicker happened = Calendar.day(Say.text("assurance.happened"));
  private final DatePicker due = Calendar.day(Say.text("assurance.due-earlier"));
  private final Select<SecurityRecord> parent = new Select<>();
  private final Div fields = new Div();
  private Map<String, AnswerField> answers = Map.of();

  /**
   * @param old what is written anew; null for a new entry
   */
  RecordDialog(Speech speech, SecurityRegister register, SecurityRecord old, Runnable after) {
    this.speech = speech;
    this.register = register;
    this.old = old;
    this.after = after;
    subject.setMaxLength(LONGEST_SUBJECT);
    subject.setWidthFull();
    responsible.setMaxLength(LONGEST_PERSON);
    kind.setLabel(Say.text("assurance.kind"));
    kind.setItems(register.kinds());
    kind.setItemLabelGenerator(one -> one.name().in(Say.locale()));
    kind.setWidthFull();
    kind.addValueChangeListener(change -> shape(change.getValue()));
    parent.setLabel(Say.text("assurance.above"));
    parent.setItemLabelGenerator(one -> one == null ? "" : one.subject());
    parent.setEmptySelectionAllowed(true);
    parent.setWidthFull();
    fields.addClassName("ask-content");
    parent.setVisible(false);
    if (old != null) {
      take();
    }
  }

  void open() {
    new Ask(speech, Say.text(old == null ? "assurance.make" : "assurance.change"))
        .with(kind, subject, responsible, organisation, happened, due, parent, fields)
        .answer(
            Say.text("assurance.save"),
            () ->
                Deed.attempt(
                    Say.text("assurance.saved"),
                    () -> {
                      save();
                      after.run();
                    }))
        .open();
  }

  private void take() {
    register.kinds().stream()
        .filter(one -> one.id().equals(old.kind()))
        .findFirst()
        .ifPresent(kind::setValue);
    kind.setReadOnly(true);
    subject.setValue(old.subject());
    responsible.setValue(old.responsible());
    organisation.setValue(old.organisation() == null ? "" : old.organisation());
    happened.setValue(old.happenedOn());
    due.setValue(old.dueOn());
    above(kind.getValue()).stream()
        .filter(one -> one.id().equals(old.parent()))
        .findFirst()
        .ifPresent(parent::setValue);
    old.answers()
        .forEach(
            (field, answer) -> {
              if (answers.containsKey(field)) {
                answers.get(field).set(answer);
              }
            });
  }

  private void shape(RegisterKind chosen) {
    fields.removeAll();
    answers = new HashMap<>();
    for (var field : chosen.fields()) {
      var answer = AnswerField.of(field);
      answers.put(field.id(), answer);
      fields.add(answer.part());
    }
    parent.setVisible(chosen.under() != null);
    parent.setItems(above(chosen));
    organisation.setRequiredIndicatorVisible(chosen.aboutEnterprise());
  }

  private List<SecurityRecord> above(RegisterKind chosen) {
    if (chosen == null || chosen.under() == null) {
      return List.of();
    }
    var open =
        chosen.under().kinds().stream()
            .flatMap(
                above ->
                    register
                        .list(
                            new RecordQuery(above, null, null, false),
                            PageRequest.first(PageRequest.LONGEST))
                        .items()
                        .stream())
            .filter(one -> one.state() != RecordState.CLOSED)
            .filter(one -> old == null || !one.id().equals(old.parent()));
    return Stream.concat(oldParent(), open).toList();
  }

  /** Whatever became of it: saving must not cut what the entry rests on. */
  private Stream<SecurityRecord> oldParent() {
    return old == null || old.parent() == null
        ? Stream.empty()
        : Stream.of(register.get(old.parent()).record());
  }

  private void save() {
    var given = new HashMap<String, String>();
    answers.forEach(
        (field, answer) -> {
          if (answer.get() != null) {
            given.put(field, answer.get());
          }
        });
    var draft =
        new RecordDraft(
            kind.getValue() == null ? null : kind.getValue().id(),
            subject.getValue(),
            responsible.getValue(),
            happened.getValue(),
            due.getValue(),
            organisation.isEmpty() ? null : organisation.getValue(),
            parent.getValue() == null ? null : parent.getValue().id(),
            given,
            old == null ? null : old.version());
    if (old == null) {
      register.add(draft);
    } else {
      register.change(old.id(), draft);
    }
  }
}
