package org.linli.ui.contracts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** What the caller can do with a contract where it stands. */
final class ContractVerbs extends Div {

  private final transient ContractFile file;
  private final transient Contracts contracts;
  private final transient ContractRoom room;
  private final transient Speech speech;
  private final transient Consumer<UUID> changed;
  private final UUID id;

  ContractVerbs(ContractFile file, ContractRoom room, Speech speech, Consumer<UUID> changed) {
    this.file = file;
    this.contracts = room.contracts();
    this.room = room;
    this.speech = speech;
    this.changed = changed;
    this.id = file.row().id();
    addClassName("contract-verbs");
    var row = file.row();
    if (row.maySign()) {
      var sign = verb("contracts.sign", this::sign);
      sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      add(sign);
    }
    if (row.mayDraft() && row.newestState() == TextState.DRAFT) {
      add(
          verb("contracts.propose", () -> attempt(() -> contracts.propose(id))),
          verb("contracts.revise", this::revise));
    }
    if (row.mayDraft()) {
      if (row.newestState() == TextState.NEGOTIATED) {
        add(verb("contracts.reopen", () -> attempt(() -> contracts.reopen(id))));
      }
      add(verb("contracts.withdraw", () -> attempt(() -> contracts.withdraw(id))));
    }
    if (isStanding() && mayWrite()) {
      if (!row.newestState().isOpen() && row.endedAt() == null) {
        add(
            verb("contracts.supplement", this::supplement),
            verb("contracts.terminate", this::terminate));
      }
      add(verb("contracts.end", this::end));
    }
    if (row.inForceFrom() != null) {
      add(odrl());
    }
  }

  private boolean isStanding() {
    return file.row().state() == ContractState.IN_FORCE
        || file.row().state() == ContractState.SIGNED;
  }

  private static boolean mayWrite() {
    return SignedIn.may("contracts:write");
  }

  private void sign() {
    var text = file.open().orElseThrow();
    new Ask(speech, speech.say("contracts.sign"))
        .text(speech.say("contracts.sign.what", file.row().number(), text.version()))
        .text(speech.say("contracts.sign.hash", text.hash()))
        .answer(speech.say("contracts.sign"), () -> attempt(() -> contracts.sign(id, text.hash())))
        .open();
  }

  private void revise() {
    var text = file.open().orElseThrow();
    new ContractWizard(
            room.wizard(speech), text.words(), words -> attempt(() -> contracts.revise(id, words)))
        .open();
  }

  private void supplement() {
    var effective = moment("contracts.effective");
    var words = file.holding(Instant.now()).words();
    new Ask(speech, speech.say("contracts.supplement"))
        .text(speech.say("contracts.supplement.what"))
        .with(effective)
        .answer(
            speech.say("contracts.supplement"),
            () ->
                !effective.isEmpty()
                    && attempt(
                        () -> contracts.supplement(id, TextKind.SUPPLEMENT, at(effective), words)))
        .open();
  }

  private void terminate() {
    var effective = moment("contracts.effective");
    new Ask(speech, speech.say("contracts.terminate"))
        .text(speech.say("contracts.terminate.what"))
        .with(effective)
        .answer(
            speech.say("contracts.terminate"),
            () ->
                !effective.isEmpty()
                    && attempt(
                        () -> contracts.supplement(id, TextKind.TERMINATION, at(effective), null)))
        .open();
  }

  private void end() {
    Ask.note(
        speech,
        speech.say("contracts.end"),
        speech.say("contracts.end.why"),
        reason -> {
          contracts.end(id, reason);
          changed.accept(id);
        });
  }

  private Download odrl() {
    return new Download(
        room.scopes(),
        speech.say("contracts.odrl"),
        file.row().number() + ".jsonld",
        "application/ld+json",
        () -> room.exports().odrl(id).getBytes(StandardCharsets.UTF_8));
  }

  private DateTimePicker moment(String key) {
    var field = Calendar.moment(speech.say(key));
    field.setWidthFull();
    return field;
  }

  private static Instant at(DateTimePicker field) {
    return field.getValue().atZone(Say.zone()).toInstant();
  }

  private boolean attempt(Runnable deed) {
    var done = Deed.attempt(speech.say("contracts.done"), deed);
    if (done) {
      changed.accept(id);
    }
    return done;
  }

  private Button verb(String key, Runnable deed) {
    return Verb.framed(speech.say(key), deed);
  }
}
