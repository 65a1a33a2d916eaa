package org.linli.ui.linkage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.linli.access.entity.Tier;
import org.linli.linkage.boundary.Drills;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.entity.DrillRow;
import org.linli.linkage.entity.RunDetail;
import org.linli.linkage.entity.StepRow;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * The record of a drill or a run 演练记录／联动记录 on paper: what was planned, what happened and when, what
 * was found, and room to sign. Who was told is a number on it and no list of names.
 */
@Route(value = "community/linkage/record", layout = MainLayout.class)
@Needs(value = "linkage:read", tiers = Tier.COMMUNITY)
public class RecordView extends Screen implements HasUrlParameter<String> {

  private final transient Linkages linkages;
  private final transient Drills drills;
  private final transient ScenarioNames names;
  private final Div paper = new Div();

  @Inject
  public RecordView(Linkages linkages, Drills drills, ScenarioNames names) {
    super("community.linkage.record");
    this.linkages = linkages;
    this.drills = drills;
    this.names = names;
    paper.addClassName("run-record");
    var print = verb("record.print", () -> UI.getCurrent().getPage().executeJs("window.print()"));
    print.setIcon(VaadinIcon.PRINT.create());
    actions(print);
    var back = new RouterLink(say("linkage.to-all"), LinkageView.class);
    back.addClassName("back");
    add(back, paper);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    paper.removeAll();
    Deed.attempt(() -> show(linkages.get(uuid(id))));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return new UUID(0, 0);
    }
  }

  private void show(RunDetail detail) {
    var run = detail.run();
    var drill = run.drill() == null ? null : drills.get(run.drill());
    var title = new H2(say(drill == null ? "record.of-run" : "record.of-drill"));
    paper.add(
        title,
        new Hint(say("record.number", run.id().toString())),
        what(detail),
        new H3(say("linkage.course")),
        steps(detail));
    if (drill != null) {
      paper.add(new H3(say("record.found")), found(drill));
    }
    var signed = new Div(line("record.leader"), line("record.writer"), line("record.date"));
    signed.addClassName("signatures");
    paper.add(signed);
  }

  private Facts what(RunDetail detail) {
    var run = detail.run();
    return new Facts()
        .fact(say("linkage.scenario"), names.of(run.scenario(), speech().locale()))
        .fact(say("linkage.cause"), run.ruleName().in(speech().locale()))
        .fact(say("linkage.device"), run.deviceName())
        .fact(say("linkage.spot"), run.spotName() == null ? Say.none() : run.spotName())
        .fact(say("drills.way"), say(run.real() ? "drills.real" : "drills.recorded"))
        .fact(say("linkage.begun"), Say.time(run.begunAt()))
        .fact(say("linkage.took"), RunWords.took(speech(), run))
        .fact(say("linkage.cleared"), time(run.clearedAt()))
        .fact(say("linkage.ended"), time(run.endedAt()))
        .fact(say("linkage.steps"), say("linkage.steps-of", run.steps(), run.failed(), run.told()))
        .fact(
            say("record.seen"),
            say(
                "record.seen-of",
                detail.told().stream().filter(told -> told.seenAt() != null).count(),
                detail.told().size()));
  }

  private Table steps(RunDetail detail) {
    var table =
        new Table(
            say("linkage.step"),
            say("linkage.device"),
            say("linkage.state"),
            say("linkage.result"),
            say("linkage.began"),
            say("linkage.ended"));
    for (var step : detail.steps()) {
      table.row(
          RunWords.name(speech(), step),
          step.deviceName() == null ? Say.none() : step.deviceName(),
          speech().word("StepState", step.state()),
          result(step),
          time(step.begunAt()),
          time(step.endedAt()));
    }
    return table.reachable();
  }

  private String result(StepRow step) {
    return step.told() > 0
        ? say("linkage.told-count", step.told())
        : RunWords.result(speech(), step.result());
  }

  private Facts found(DrillRow drill) {
    return new Facts()
        .fact(say("drills.planned-for"), Say.time(drill.plannedFor()))
        .fact(say("record.planned-by"), drill.plannedBy())
        .fact(say("drills.note"), words(drill.note()))
        .fact(
            say("drills.people"),
            drill.participants() == null ? Say.none() : String.valueOf(drill.participants()))
        .fact(say("drills.findings"), new Paragraph(words(drill.findings())))
        .fact(say("drills.comment"), new Paragraph(words(drill.comment())))
        .fact(say("record.recorded-by"), words(drill.recordedBy()));
  }

  private Span line(String key) {
    return new Span(say(key));
  }

  private static String words(String text) {
    return text == null || text.isBlank() ? Say.none() : text;
  }

  private static String time(Instant at) {
    return at == null ? Say.none() : Say.time(at);
  }
}
