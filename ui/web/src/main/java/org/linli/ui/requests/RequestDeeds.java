package org.linli.ui.requests;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.linli.look.part.Calendar;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.RequestVerb;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** What the reader may do with an application now, as buttons. */
final class RequestDeeds {

  private final Speech speech;
  private final RequestRoom room;
  private final Runnable then;

  /** What a grant is made of. */
  private interface Granting {
    void grant(Instant until, GrantTerms terms, String note);
  }

  /**
   * @param then what the screen does when something was done
   */
  RequestDeeds(Speech speech, RequestRoom room, Runnable then) {
    this.speech = speech;
    this.room = room;
    this.then = then;
  }

  Div of(RequestRow row) {
    var deeds = new Div();
    deeds.addClassName("answers");
    for (var verb : RequestVerb.values()) {
      if (row.may(verb)) {
        deeds.add(button(row, verb));
      }
    }
    if (row.may(RequestVerb.ANSWER_OBJECTION)) {
      var change = new Button(speech.say("request.change"), click -> change(row));
      deeds.add(change);
    }
    return deeds;
  }

  private Button button(RequestRow row, RequestVerb verb) {
    var button = new Button(speech.say("request.verb." + verb), click -> act(row, verb));
    switch (verb) {
      case GRANT, SUBMIT, SUPPLEMENT -> button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      case REVOKE, WITHDRAW -> button.addThemeVariants(ButtonVariant.LUMO_ERROR);
      default -> {
        // a plain one
      }
    }
    return button;
  }

  private void act(RequestRow row, RequestVerb verb) {
    switch (verb) {
      case SUBMIT -> attempt(() -> room.requests.submit(row.id(), null));
      case WITHDRAW -> sure(verb, "request.withdraw-sure", () -> room.requests.withdraw(row.id()));
      case REVOKE -> sure(verb, "request.revoke-sure", () -> room.requests.revoke(row.id()));
      case GIVE_BACK ->
          sure(verb, "request.give-back-sure", () -> room.requests.giveBack(row.id()));
      case REFUSE ->
          note(verb, "request.refuse-note", note -> room.requests.refuse(row.id(), note));
      case RETURN ->
          note(verb, "request.return-note", note -> room.requests.returnForMore(row.id(), note));
      case OBJECT ->
          note(verb, "request.object-note", note -> room.objections.raise(row.id(), note));
      case ANSWER_OBJECTION ->
          note(verb, "request.uphold-note", note -> room.objections.uphold(row.id(), note));
      case SUPPLEMENT -> supplement(row);
      case GRANT ->
          grant(
              row,
              speech.say("request.grant"),
              (until, terms, note) -> room.requests.grant(row.id(), until, terms, note));
    }
  }

  private void supplement(RequestRow row) {
    var form = new ApplyForm(speech, room.guide.get(row.asset(), row.purpose()), row.asset());
    form.fill(row);
    var paper = new PaperField(speech);
    var note = Ask.area(speech.say("request.supplement-note"));
    var ask = new Ask(speech, speech.say("request.verb.SUPPLEMENT"));
    ask.addClassName("wide-ask");
    if (row.note() != null) {
      ask.text(row.note());
    }
    ask.with(form, paper, note)
        .answer(
            speech.say("request.verb.SUPPLEMENT"),
            () ->
                form.isComplete()
                    && attempt(
                        () -> {
                          paper.addTo(room.papers, row.id());
                          room.requests.supplement(
                              row.id(),
                              form.wanted(row.asset(), row.action(), row.purpose()),
                              note.getValue().strip());
                        }))
        .open();
  }

  private void grant(RequestRow row, String title, Granting granting) {
    var until = Calendar.moment(speech.say("request.granted-until"));
    until.setValue(
        LocalDateTime.ofInstant(row.wantedUntil(), speech.zone()).withSecond(0).withNano(0));
    until.setHelperText(speech.say("request.ends-by-itself"));
    var asked = row.terms();
    var terms = new TermsForm(speech, row.asset(), asked.fields(), row.questioned());
    // What the purpose does not need is left out unless the approver takes it in.
    terms.set(
        asked.fields().stream().filter(field -> !row.questioned().contains(field)).toList(),
        asked.rowsPerDay(),
        asked.rowsTotal());
    var note = Ask.area(speech.say("request.note"));
    var ask = new Ask(speech, title);
    ask.addClassName("wide-ask");
    ask.text(
            speech.say(
                "request.grant-what",
                row.requester(),
                speech.word("Asset", row.asset()),
                speech.word("Purpose", row.purpose())))
        .with(terms, until, note)
        .answer(
            title,
            () ->
                until.getValue() != null
                    && terms.isComplete(speech)
                    && attempt(
                        () ->
                            granting.grant(
                                end(row, until.getValue()),
                                terms.terms(),
                                note.getValue().strip())))
        .open();
  }

  /** The picker knows minutes; the whole time asked for must not become a minute less, or more. */
  private Instant end(RequestRow row, LocalDateTime chosen) {
    var asked = LocalDateTime.ofInstant(row.wantedUntil(), speech.zone());
    return chosen.equals(asked.withSecond(0).withNano(0))
        ? row.wantedUntil()
        : chosen.atZone(speech.zone()).toInstant();
  }

  /** A refusal becomes a grant; a grant another one, or none. */
  private void change(RequestRow row) {
    if (row.granted() == null) {
      grant(
          row,
          speech.say("request.change"),
          (until, terms, note) -> room.objections.change(row.id(), until, terms, note));
      return;
    }
    Ask.note(
        speech,
        speech.say("request.change-end"),
        speech.say("request.change-note"),
        note -> done(() -> room.objections.change(row.id(), null, null, note)));
  }

  private void note(RequestVerb verb, String label, Consumer<String> deed) {
    Ask.note(
        speech,
        speech.say("request.verb." + verb),
        speech.say(label),
        note -> done(() -> deed.accept(note)));
  }

  private void sure(RequestVerb verb, String text, Runnable deed) {
    Ask.sure(speech, speech.say("request.verb." + verb), speech.say(text), () -> done(deed));
  }

  private boolean attempt(Runnable deed) {
    return Deed.attempt(() -> done(deed));
  }

  private void done(Runnable deed) {
    deed.run();
    then.run();
  }
}
