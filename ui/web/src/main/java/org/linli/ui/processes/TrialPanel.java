package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.linli.look.text.Say;
import org.linli.processes.entity.Trial;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** What a draft would have made of past matters. */
final class TrialPanel extends Div {

  TrialPanel(Speech speech, Trial trial) {
    addClassName("trial");
    if (trial.instances() == 0) {
      add(new Paragraph(speech.say("designer.trial-none")));
      return;
    }
    add(
        new Paragraph(
            speech.say(
                "designer.trial-of",
                trial.instances(),
                trial.medianHours() == null ? Say.none() : Say.number(trial.medianHours(), 1))));
    var steps =
        new Table(
            speech.say("matters.step"),
            speech.say("course.visits"),
            speech.say("course.median"),
            speech.say("course.slow"),
            speech.say("course.share"),
            speech.say("designer.trial-limit"),
            speech.say("designer.trial-late"));
    for (var step : trial.steps()) {
      steps.row(
          step.name(),
          step.visits() == 0 ? speech.say("designer.trial-new") : Say.number(step.visits()),
          Say.number(step.medianHours(), 1),
          Say.number(step.slowHours(), 1),
          Say.number(step.share(), 1) + "%",
          change(limit(speech, step.limitBefore()), limit(speech, step.limit())),
          change(Say.number(step.lateBefore()), Say.number(step.late())));
    }
    add(new H3(speech.say("designer.trial-steps")), steps);
    if (!trial.ways().isEmpty()) {
      var ways =
          new Table(
              speech.say("designer.trial-choice"),
              speech.say("designer.trial-to"),
              speech.say("designer.trial-went"));
      trial
          .ways()
          .forEach(
              way ->
                  ways.row(
                      way.choice(),
                      way.to(),
                      change(Say.number(way.before()), Say.number(way.after()))));
      add(new H3(speech.say("designer.trial-ways")), ways);
    }
    add(new Paragraph(speech.say("designer.trial-hint")));
    if (!trial.gone().isEmpty()) {
      add(
          new Paragraph(
              speech.say(
                  "designer.trial-gone", String.join(speech.say("list.and"), trial.gone()))));
    }
  }

  private static String change(String before, String after) {
    return before.equals(after) ? after : before + " → " + after;
  }

  /** As people say it. */
  static String limit(Speech speech, String written) {
    if (written == null) {
      return Say.none();
    }
    if (written.endsWith("wd") || written.endsWith("wh")) {
      var unit = written.substring(written.length() - 2);
      return speech.say(
          "designer.so-long",
          written.substring(0, written.length() - 2),
          speech.word("LimitUnit", unit));
    }
    return speech.length(java.time.Duration.parse(written));
  }
}
