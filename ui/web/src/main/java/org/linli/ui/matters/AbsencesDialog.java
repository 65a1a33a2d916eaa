package org.linli.ui.matters;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import org.linli.access.boundary.PageRequest;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.DutyPerson;
import org.linli.matters.boundary.Absences;
import org.linli.matters.entity.Absence;
import org.linli.matters.entity.AbsenceDraft;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** One's own absence 请假 with who stands in 代办人, and those that are not over. */
final class AbsencesDialog {

  private static final int SHOWN = 50;

  private final Speech speech;
  private final Absences absences;
  private final DateTimePicker starts = new DateTimePicker();
  private final DateTimePicker ends = new DateTimePicker();
  private final ComboBox<DutyPerson> substitute = new ComboBox<>();
  private final com.vaadin.flow.component.textfield.TextArea reason;
  private final Div known = new Div();

  AbsencesDialog(Speech speech, Absences absences, Rosters rosters) {
    this.speech = speech;
    this.absences = absences;
    starts.setLabel(speech.say("matters.away-from"));
    ends.setLabel(speech.say("matters.away-until"));
    substitute.setLabel(speech.say("matters.substitute"));
    substitute.setItems(rosters.people());
    substitute.setItemLabelGenerator(DutyPerson::name);
    substitute.setClearButtonVisible(true);
    substitute.setWidthFull();
    reason = Ask.area(speech.say("matters.reason"));
    reason.setMaxLength(200);
    known.addClassName("ties");
  }

  void open() {
    refresh();
    new Ask(speech, speech.say("matters.absences"))
        .with(known, starts, ends, substitute, reason)
        .answer(
            speech.say("matters.away-enter"),
            () -> Deed.attempt(speech.say("matters.away-entered"), () -> absences.enter(draft())))
        .open();
  }

  private AbsenceDraft draft() {
    var who = substitute.getValue();
    return new AbsenceDraft(
        null,
        who == null ? null : who.account(),
        instant(starts.getValue()),
        instant(ends.getValue()),
        reason.getValue());
  }

  private static Instant instant(LocalDateTime time) {
    return time == null ? null : time.atZone(CityTime.ZONE).toInstant();
  }

  private void refresh() {
    known.removeAll();
    absences.list(PageRequest.first(SHOWN)).items().forEach(one -> known.add(line(one)));
  }

  private Div line(Absence one) {
    var line = new Div();
    line.addClassName("tie");
    line.add(
        new Span(
            speech.say(
                one.substituteName() == null ? "matters.away-line" : "matters.away-line-with",
                one.name(),
                speech.moment(one.starts()),
                speech.moment(one.ends()),
                one.substituteName() == null ? "" : one.substituteName())),
        Verb.framed(
            speech.say("matters.away-end"),
            () -> {
              if (Deed.attempt(() -> absences.end(one.id()))) {
                refresh();
              }
            }));
    return line;
  }
}
