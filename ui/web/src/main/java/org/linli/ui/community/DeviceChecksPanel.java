package org.linli.ui.community;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceId;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.grid.CheckView;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Timeline;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.entity.CheckPlan;
import org.linli.upkeep.entity.DueQuery;
import org.linli.upkeep.entity.RecordQuery;

/** What is due to be done to a device, and what was done. */
final class DeviceChecksPanel extends Div {

  private static final int SHOWN = 10;

  private final Speech speech;
  private final transient Checks checks;
  private final boolean mayWrite;

  DeviceChecksPanel(Speech speech, Checks checks, boolean mayWrite) {
    this.speech = speech;
    this.checks = checks;
    this.mayWrite = mayWrite;
    addClassName("device-checks");
  }

  void show(DeviceId id) {
    removeAll();
    var facts = new Facts();
    var query = new DueQuery(null, null, null, id.value(), false);
    for (var due : checks.due(query, PageRequest.first(SHOWN)).items()) {
      facts.fact(
          name(due.plan()),
          new StatusChip(
              speech.say(
                  due.overdue() ? "checks.overdue-since" : "checks.due-on", due.dueOn().toString()),
              due.overdue() ? Tone.CRITICAL : Tone.NEUTRAL));
    }
    add(facts);
    if (mayWrite) {
      var link = new RouterLink(CheckView.class, id.toString());
      link.add(VaadinIcon.CLIPBOARD_CHECK.create());
      link.add(speech.say("checks.do"));
      add(link);
    }
    var timeline = new Timeline();
    var records = new RecordQuery(id.value(), null, null, null, null);
    for (var done : checks.records(records, PageRequest.first(SHOWN)).items()) {
      timeline.then(
          speech.say(done.passed() ? "checks.line-passed" : "checks.line-found", name(done.plan())),
          speech.say("step.who", done.person(), speech.moment(done.doneAt())),
          done.note());
    }
    add(timeline);
  }

  private String name(String plan) {
    return checks.plans(null).stream()
        .filter(known -> known.id().equals(plan))
        .map(CheckPlan::name)
        .map(name -> name.in(speech.locale()))
        .findFirst()
        .orElse(plan);
  }
}
