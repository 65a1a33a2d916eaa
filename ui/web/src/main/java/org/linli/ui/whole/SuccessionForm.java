package org.linli.ui.whole;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.linli.look.part.Calendar;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.succession.entity.SuccessionPreview;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Communities.Community;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** Two communities, a day and a reason; what it would do is counted before it is proposed. */
final class SuccessionForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 400;

  private final transient Successions successions;
  private final transient Speech speech;
  private final transient Runnable changed;
  private final ComboBox<Community> predecessor;
  private final ComboBox<Community> successor;
  private final DatePicker day;
  private final TextField reason;
  private final Div shown = new Div();

  SuccessionForm(
      Successions successions, Communities communities, Speech speech, Runnable changed) {
    this.successions = successions;
    this.speech = speech;
    this.changed = changed;
    predecessor = new ComboBox<>(speech.say("successions.predecessor"));
    successor = new ComboBox<>(speech.say("successions.successor"));
    communities.offer(predecessor);
    communities.offer(successor);
    day = Calendar.day(speech.say("successions.day"));
    day.setMin(LocalDate.now(CityTime.ZONE));
    reason = new TextField(speech.say("successions.reason"));
    reason.setMaxLength(LONGEST_REASON);
    var fields =
        new Div(
            predecessor,
            successor,
            day,
            reason,
            new Button(speech.say("successions.preview"), click -> look()),
            propose());
    fields.addClassName("tools");
    add(fields, shown);
  }

  private Button propose() {
    var go = new Button(speech.say("successions.propose"), click -> Deed.attempt(this::send));
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return go;
  }

  private void send() {
    successions.propose(
        new SuccessionDraft(
            chosen(predecessor), chosen(successor), day.getValue(), reason.getValue()));
    Notes.done(speech.say("successions.proposed"));
    reason.clear();
    shown.removeAll();
    changed.run();
  }

  private static TenantId chosen(ComboBox<Community> box) {
    return box.getValue() == null ? null : box.getValue().tenant();
  }

  private void look() {
    Deed.attempt(() -> show(successions.preview(chosen(predecessor), chosen(successor))));
  }

  private void show(SuccessionPreview preview) {
    shown.removeAll();
    for (var hindrance : preview.hindrances()) {
      shown.add(new Paragraph(Say.text("refusal." + hindrance + ".detail")));
    }
    shown.add(
        new Paragraph(
            speech.say(
                "successions.mode", Say.word(preview.fromMode()), Say.word(preview.intoMode()))));
    if (!preview.contracts().isEmpty()) {
      shown.add(
          new Paragraph(
              speech.say("successions.contracts", String.join(", ", preview.contracts()))));
    }
    shown.add(
        new Paragraph(
            speech.say(
                "successions.rows",
                Say.number(preview.rows()),
                Say.number(preview.tables().size()),
                Say.number(preview.renamed()))));
    shown.add(table(preview));
  }

  private Component table(SuccessionPreview preview) {
    var table =
        new Table(
            speech.say("successions.table"),
            speech.say("successions.count"),
            speech.say("successions.renamed"));
    for (var one : preview.tables()) {
      table.row(one.table(), Say.number(one.rows()), Say.number(one.renamed()));
    }
    return table.reachable().orSay(speech.say("successions.nothing"));
  }
}
