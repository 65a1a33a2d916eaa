package org.linli.ui.matters;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitChoice;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Asks departments, groups and a person to help with a step 征求协办, each with the same question. */
final class AskOthers {

  private static final int LONGEST = 400;

  private final Speech speech;
  private final JointWork joint;
  private final UUID task;
  private final Runnable changed;
  private final CheckboxGroup<UnitChoice> units = new CheckboxGroup<>();
  private final PeopleChoice person;
  private final TextArea question;
  private final DateTimePicker due = new DateTimePicker();
  private final Checkbox optional = new Checkbox();

  AskOthers(Speech speech, JointWork joint, UUID task, Runnable changed) {
    this.speech = speech;
    this.joint = joint;
    this.task = task;
    this.changed = changed;
    var choices = Deed.asked(() -> joint.units(task));
    units.setLabel(speech.say("matters.opinion-units"));
    units.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    units.setItems(choices == null ? List.of() : choices);
    units.setItemLabelGenerator(
        one ->
            speech.say(
                "matters.opinion-unit-people",
                OpinionWords.unit(speech, one.unit()),
                one.people()));
    person = new PeopleChoice(speech, "matters.opinion-whom", Deed.asked(() -> joint.people(task)));
    question = Ask.area(speech.say("matters.opinion-question"));
    question.setMaxLength(LONGEST);
    due.setLabel(speech.say("matters.opinion-due"));
    optional.setLabel(speech.say("matters.opinion-optional"));
  }

  void open() {
    var title = speech.say("matters.opinion-ask");
    new Ask(speech, title)
        .with(units, person, question, due, optional)
        .answer(title, this::ask)
        .open();
  }

  private boolean ask() {
    var asked = Deed.attempt(speech.say("matters.is-done"), () -> joint.askAll(task, drafts()));
    if (asked) {
      changed.run();
    }
    return asked;
  }

  private List<OpinionDraft> drafts() {
    var drafts = new ArrayList<OpinionDraft>();
    units.getValue().forEach(one -> drafts.add(draft(null, one.unit())));
    if (person.getValue() != null) {
      drafts.add(draft(person.getValue().account(), null));
    }
    return drafts;
  }

  private OpinionDraft draft(UUID account, Unit unit) {
    return new OpinionDraft(account, unit, question.getValue(), until(), optional.getValue());
  }

  private Instant until() {
    return due.getValue() == null ? null : due.getValue().atZone(CityTime.ZONE).toInstant();
  }
}
