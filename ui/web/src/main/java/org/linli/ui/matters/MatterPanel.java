package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.linli.access.entity.Caller;
import org.linli.look.part.Hint;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Origin;
import org.linli.matters.entity.Stage;
import org.linli.ui.community.AlarmsView;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Timeline;
import org.linli.ui.parts.Verb;

/** One matter: what it is, what is to be done next with its form, and what happened. */
public final class MatterPanel extends Div {

  private final Speech speech;
  private final transient MyWork work;
  private final transient JointWork joint;
  private final transient Caller caller;
  private final transient Runnable changed;

  public MatterPanel(
      Speech speech,
      MyWork work,
      Caller caller,
      MatterDetail detail,
      Function<UUID, Enclosure> files,
      Runnable changed) {
    this(speech, work, null, caller, detail, files, changed);
  }

  /**
   * @param joint null where nobody is asked for an opinion
   */
  MatterPanel(
      Speech speech,
      MyWork work,
      JointWork joint,
      Caller caller,
      MatterDetail detail,
      Function<UUID, Enclosure> files,
      Runnable changed) {
    this.speech = speech;
    this.work = work;
    this.joint = joint;
    this.caller = caller;
    this.changed = changed;
    addClassName("case-sheet");
    var row = detail.row();
    var chips =
        new Div(Lamps.state(speech, row.state()), Lamps.due(speech, row.lamp(), row.dueAt()));
    chips.addClassName("chips");
    add(new H2(row.title()), chips);
    if (row.state() == MatterState.SUSPENDED) {
      var why = new Hint(speech.say("matters.suspended-for", detail.suspendedFor()));
      add(why);
    }
    detail.now().forEach(task -> next(task, row.state()));
    add(facts(detail), new FormPanel(speech, detail.form(), files));
    add(new H2(speech.say("matters.history")), history(speech, detail.stages()));
  }

  private Facts facts(MatterDetail detail) {
    var row = detail.row();
    var facts =
        new Facts()
            .fact(speech.say("matters.number"), row.number())
            .fact(speech.say("matters.kind"), row.kindName())
            .fact(speech.say("matters.door"), origin(detail));
    said(facts, "matters.place", row.placeName());
    said(facts, "matters.spot", detail.spot());
    said(facts, "matters.applicant", row.applicant());
    said(facts, "matters.phone", detail.phone());
    said(facts, "matters.outcome", row.outcome());
    if (detail.said() != null) {
      facts.fact(speech.say("matters.satisfaction"), speech.word("Satisfaction", detail.said()));
    }
    return facts
        .fact(speech.say("matters.opened"), speech.moment(row.openedAt()))
        .fact(speech.say("matters.due"), speech.moment(row.dueAt()));
  }

  /** The way back to what opened it, where the caller may go it. */
  private Component origin(MatterDetail detail) {
    var origin = detail.origin();
    if (origin == null || origin.from() == Origin.From.HAND) {
      return new Span(speech.word("Door", detail.row().door()));
    }
    var word = speech.word("MatterOrigin", origin.from());
    return origin.from() == Origin.From.ALARM && caller.may("alarms:read")
        ? new RouterLink(word, AlarmsView.class, origin.subject().toString())
        : new Span(word);
  }

  private void said(Facts facts, String key, String value) {
    if (value != null) {
      facts.fact(speech.say(key), value);
    }
  }

  /** What the caller may do with a task that is open. */
  private void next(MatterDetail.Standing task, MatterState state) {
    var step = new Section();
    step.addClassName("next-step");
    step.add(new H2(speech.say("matters.now", task.step())));
    if (!task.own() || state != MatterState.RUNNING) {
      var who =
          new Hint(
              task.who() == null
                  ? speech.say("matters.waits-for-somebody")
                  : speech.say("matters.waits-for", task.who()));
      step.add(who);
    } else {
      var form = Deed.asked(() -> work.get(task.task()));
      if (form != null) {
        step.add(doing(task, new FormPanel(speech, form.form()), form.item().mine()));
      }
    }
    add(step);
  }

  private Div doing(MatterDetail.Standing task, FormPanel form, boolean mine) {
    var note = Ask.area(speech.say("matters.note"));
    note.setMaxLength(400);
    var done =
        new Button(
            speech.say("matters.done"),
            VaadinIcon.CHECK.create(),
            click -> complete(task, form, note));
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var verbs = new Div(done);
    verbs.addClassName("chips");
    verbs.add(
        mine
            ? Verb.framed(speech.say("matters.give-back"), () -> giveBack(task.task()))
            : Verb.framed(speech.say("matters.take"), () -> deed(() -> work.take(task.task()))));
    if (joint != null && mine) {
      verbs.add(
          Verb.framed(
              speech.say("matters.opinion-ask"),
              () -> new AskOthers(speech, joint, task.task(), changed).open()));
    }
    if (caller.may("matters:write")) {
      verbs.add(Verb.framed(speech.say("matters.pass-on"), () -> passOn(task.task())));
    }
    return new Div(form, note, verbs);
  }

  private void complete(MatterDetail.Standing task, FormPanel form, TextArea note) {
    if (form.isComplete()) {
      deed(() -> work.complete(task.task(), form.values(), note.getValue()));
    }
  }

  private void giveBack(UUID task) {
    Ask.note(
        speech,
        speech.say("matters.give-back"),
        speech.say("matters.reason"),
        told(reason -> work.giveBack(task, reason)));
  }

  private void passOn(UUID task) {
    var role = new com.vaadin.flow.component.select.Select<String>();
    role.setLabel(speech.say("matters.to-role"));
    role.setItems("CLERK", "GRID_LEADER", "GRID_WORKER", "PROPERTY_MANAGER");
    role.setItemLabelGenerator(word -> speech.word("Role", word));
    role.setValue("CLERK");
    var person =
        new PeopleChoice(speech, "matters.to-person", Deed.asked(() -> work.candidates(task)));
    var reason = Ask.area(speech.say("matters.reason"));
    new Ask(speech, speech.say("matters.pass-on"))
        .with(role, person, reason)
        .answer(
            speech.say("matters.pass-on"),
            () ->
                deed(
                    () ->
                        work.passOn(
                            task,
                            person.getValue() == null ? role.getValue() : null,
                            person.getValue() == null ? null : person.getValue().account(),
                            reason.getValue())))
        .open();
  }

  private Consumer<String> told(Consumer<String> deed) {
    return deed.andThen(reason -> changed.run());
  }

  private boolean deed(Runnable deed) {
    var done = Deed.attempt(speech.say("matters.is-done"), deed);
    if (done) {
      changed.run();
    }
    return done;
  }

  /** What happened, oldest first. */
  public static Timeline history(Speech speech, List<Stage> stages) {
    var line = new Timeline();
    stages.forEach(stage -> line.then(what(speech, stage), who(speech, stage), stage.note()));
    return line;
  }

  private static String what(Speech speech, Stage stage) {
    var what =
        stage.how() == null
            ? speech.word("MatterDeed", stage.what())
            : speech.word("How", stage.how());
    return stage.step() == null ? what : speech.say("matters.step-what", stage.step(), what);
  }

  private static String who(Speech speech, Stage stage) {
    return stage.who() == null
        ? speech.moment(stage.at())
        : speech.say("step.who", stage.who(), speech.moment(stage.at()));
  }
}
