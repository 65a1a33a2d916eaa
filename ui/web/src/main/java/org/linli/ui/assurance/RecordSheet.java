package org.linli.ui.assurance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.assurance.boundary.RegisterPapers;
import org.linli.assurance.boundary.RegisterSheets;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.entity.PaperRow;
import org.linli.assurance.entity.RecordDetail;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.Review;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.look.part.Downloads;
import org.linli.look.part.StatusChip;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.PaperField;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Timeline;
import org.linli.ui.parts.Verb;

/** One entry with what belongs to it, and what its keeper can do with it. */
final class RecordSheet {

  private final Speech speech;
  private final SecurityRegister register;
  private final RegisterPapers papers;
  private final Downloads downloads;
  private final UUID id;
  private final boolean writes;
  private final Runnable after;
  private final Div content = new Div();
  private Ask shown;

  RecordSheet(
      Speech speech,
      SecurityRegister register,
      RegisterPapers papers,
      Downloads downloads,
      UUID id,
      boolean writes,
      Runnable after) {
    this.speech = speech;
    this.register = register;
    this.papers = papers;
    this.downloads = downloads;
    this.id = id;
    this.writes = writes;
    this.after = after;
  }

  void open() {
    var detail = Deed.asked(() -> register.get(id));
    if (detail == null) {
      return;
    }
    shown = new Ask(speech, detail.record().subject()).with(content);
    show(detail);
    shown.open();
  }

  private void look() {
    after.run();
    show(register.get(id));
  }

  private void show(RecordDetail detail) {
    content.removeAll();
    content.add(facts(detail.record()));
    if (writes && detail.record().state() != RecordState.CLOSED) {
      content.add(verbs(detail.record()));
    }
    content.add(papers(detail), below(detail), history(detail));
  }

  private static Facts facts(SecurityRecord record) {
    var facts =
        new Facts()
            .fact(Say.text("assurance.kind"), RegisterSheets.name(record.kind(), Say.locale()))
            .fact(
                Say.text("assurance.state"),
                new StatusChip(Say.word(record.state()), SecurityRegisterView.tone(record.state())))
            .fact(Say.text("assurance.responsible"), record.responsible())
            .fact(Say.text("assurance.happened"), record.happenedOn().toString());
    if (record.dueOn() != null) {
      facts.fact(Say.text("assurance.due"), record.dueOn().toString());
    }
    if (record.organisation() != null) {
      facts.fact(Say.text("assurance.organisation"), record.organisation());
    }
    RegisterSheets.answers(record, Say.locale()).forEach(facts::fact);
    if (!record.shortOf().isEmpty()) {
      facts.fact(Say.text("assurance.short"), RegisterSheets.missed(record, Say.locale()));
    }
    if (record.closeNote() != null) {
      facts.fact(Say.text("assurance.ended"), record.closeNote());
    }
    return facts;
  }

  private Div verbs(SecurityRecord record) {
    var verbs = new Div();
    verbs.addClassName("row-actions");
    verbs.add(
        Verb.of(
            Say.text("assurance.change"),
            () -> new RecordDialog(speech, register, record, this::look).open()));
    if (record.state() == RecordState.DRAFT) {
      verbs.add(verb("assurance.force", () -> register.putInForce(id)));
    } else if (isReviewed(record)) {
      verbs.add(
          noted("assurance.review", note -> register.review(id, new Review(null, null, note))));
    }
    verbs.add(noted("assurance.close", note -> register.close(id, note)));
    return verbs;
  }

  private boolean isReviewed(SecurityRecord record) {
    return register.kinds().stream()
        .filter(kind -> kind.id().equals(record.kind()))
        .map(RegisterKind::reviewDays)
        .anyMatch(days -> days != null);
  }

  private Button verb(String key, Runnable deed) {
    return Verb.of(Say.text(key), () -> done(deed));
  }

  private Button noted(String key, Consumer<String> deed) {
    return Verb.of(
        Say.text(key),
        () ->
            Ask.note(
                speech,
                Say.text(key),
                Say.text("assurance.note"),
                note -> {
                  deed.accept(note);
                  look();
                }));
  }

  private void done(Runnable deed) {
    if (Deed.attempt(Say.text("assurance.saved"), deed)) {
      look();
    }
  }

  private Div papers(RecordDetail detail) {
    var part = new Div(new H3(Say.text("assurance.papers")));
    for (var paper : detail.papers()) {
      part.add(new Div(downloads.link(paper.name(), () -> content(paper))));
    }
    if (writes && detail.record().state() != RecordState.CLOSED) {
      var name = new TextField(Say.text("assurance.paper-name"));
      var file = new PaperField(speech);
      part.add(
          name,
          file,
          Verb.of(
              Say.text("assurance.add-paper"),
              () -> done(() -> papers.add(id, name.getValue(), file.paper()))));
    }
    return part;
  }

  private Downloads.Content content(PaperRow paper) {
    var found = papers.get(id, paper.id());
    return new Downloads.Content(paper.name(), paper.mediaType(), found.content());
  }

  private static Div below(RecordDetail detail) {
    var part = new Div();
    if (!detail.below().isEmpty()) {
      var table =
          new Table(
              Say.text("assurance.kind"),
              Say.text("assurance.subject"),
              Say.text("assurance.due"),
              Say.text("assurance.state"));
      for (var row : detail.below()) {
        table.row(
            RegisterSheets.name(row.kind(), Say.locale()),
            row.subject(),
            row.dueOn() == null ? Say.none() : row.dueOn().toString(),
            new StatusChip(Say.word(row.state()), SecurityRegisterView.tone(row.state())));
      }
      part.add(new H3(Say.text("assurance.below")), table);
    }
    return part;
  }

  private static Div history(RecordDetail detail) {
    var line = new Timeline();
    for (var event : detail.history()) {
      line.then(
          Say.word(event.what()),
          Say.text("assurance.who", event.actor(), Say.time(event.at())),
          event.note());
    }
    return new Div(new H3(Say.text("assurance.history")), line);
  }
}
