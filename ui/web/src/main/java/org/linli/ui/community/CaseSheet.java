package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.Worker;
import org.linli.look.part.Hint;
import org.linli.look.part.Notes;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Chips;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.DueTime;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.PhotoStrip;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Timeline;

/** One case: what it is, what happened to it, and the one thing to be done next. */
final class CaseSheet extends Div {

  private final Speech speech;
  private final transient Cases cases;
  private final transient Caller caller;
  private final UUID id;
  private final transient Runnable changed;

  CaseSheet(Speech speech, Cases cases, Caller caller, UUID id, Runnable changed, Runnable leave) {
    this.speech = speech;
    this.cases = cases;
    this.caller = caller;
    this.id = id;
    this.changed = changed;
    addClassName("case-sheet");
    show(cases.get(id), leave);
  }

  private void show(CaseDetail detail, Runnable leave) {
    var row = detail.row();
    var shut = new Button(VaadinIcon.CLOSE.create(), click -> leave.run());
    shut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    shut.setAriaLabel(speech.say("case.leave"));
    var head = new Div(new H2(row.title()), shut);
    head.addClassName("sheet-head");
    var chips =
        new Div(
            Chips.severity(speech, row.severity()),
            Chips.state(speech, row.state()),
            Chips.due(speech, DueTime.of(row, Instant.now())));
    chips.addClassName("chips");
    add(head, chips, next(row.state()), facts(detail), new Paragraph(detail.description()));
    if (!detail.photos().isEmpty()) {
      add(
          new H3(speech.say("case.photos")),
          new PhotoStrip(
              speech, detail.photos().stream().map(photo -> cases.photo(id, photo)).toList()));
    }
    add(new H3(speech.say("case.history")), new Timeline(speech, detail.steps()));
  }

  private Facts facts(CaseDetail detail) {
    var row = detail.row();
    var facts = new Facts().fact(speech.say("case.number"), row.number());
    if (row.alarmId() != null && caller.may("alarms:read")) {
      facts.fact(
          speech.say("case.alarm"),
          new RouterLink(speech.say("case.to-alarm"), AlarmsView.class, row.alarmId().toString()));
    }
    return facts
        .fact(speech.say("case.kind"), speech.word("CaseKind", row.kind()))
        .fact(speech.say("case.source"), speech.word("CaseSource", row.source()))
        .fact(
            speech.say("case.place"),
            row.placeName() == null ? speech.say("word.none") : row.placeName())
        .fact(
            speech.say("case.assignee"),
            row.assigneeName() == null ? speech.say("case.nobody") : row.assigneeName())
        .fact(speech.say("case.opened-at"), speech.moment(row.openedAt()))
        .fact(speech.say("case.due-at"), speech.moment(row.dueAt()));
  }

  /** The step that the caller may take now. */
  private Div next(CaseState state) {
    var steps = new Div();
    steps.addClassName("next-step");
    if (!caller.may("cases:write")) {
      return steps;
    }
    switch (state) {
      case OPEN -> steps.add(step("case.dispatch", this::dispatch));
      case HANDLED ->
          steps.add(
              step(
                  "case.confirm",
                  () ->
                      note("case.confirm", "case.confirm-note", note -> cases.confirm(id, note))));
      case CONFIRMED ->
          steps.add(
              step(
                  "case.close",
                  () -> sure("case.close", "case.close-sure", () -> cases.close(id))));
      case DISPATCHED, ACCEPTED -> {
        var waiting = new Hint(speech.say("case.waits-for-worker"));
        steps.add(waiting);
      }
      case CLOSED -> steps.setVisible(false);
    }
    return steps;
  }

  private Button step(String key, Runnable deed) {
    var button = new Button(speech.say(key), click -> deed.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private void note(String title, String label, java.util.function.Consumer<String> deed) {
    Ask.note(speech, speech.say(title), speech.say(label), deed.andThen(note -> done()));
  }

  private void sure(String title, String text, Runnable deed) {
    Ask.sure(
        speech,
        speech.say(title),
        speech.say(text),
        () -> {
          deed.run();
          done();
        });
  }

  private void dispatch() {
    var workers = new RadioButtonGroup<Worker>(speech.say("case.to-whom"));
    workers.addClassName("workers");
    workers.setItems(cases.workers());
    workers.setRenderer(new ComponentRenderer<>(this::worker));
    new Ask(speech, speech.say("case.dispatch"))
        .with(workers)
        .answer(
            speech.say("case.dispatch"),
            () ->
                workers.getValue() != null
                    && Deed.attempt(
                        () -> {
                          cases.dispatch(id, workers.getValue().account());
                          done();
                        }))
        .open();
  }

  private Div worker(Worker worker) {
    var about =
        new Hint(speech.say("case.worker", String.join(" ", worker.grids()), worker.load()));
    var line = new Div(new Span(worker.name()), about);
    line.addClassName("worker");
    return line;
  }

  private void done() {
    Notes.done(speech.say("case.done"));
    changed.run();
  }
}
