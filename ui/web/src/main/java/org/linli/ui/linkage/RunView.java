package org.linli.ui.linkage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.linli.access.boundary.Page;
import org.linli.access.entity.Tier;
import org.linli.linkage.boundary.LinkageSheets;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.entity.RunDetail;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** One run for the review: what should have happened, what did, how long it took, who was told. */
@Route(value = "community/linkage/run", layout = MainLayout.class)
@Needs(value = "linkage:read", tiers = Tier.COMMUNITY)
public class RunView extends Screen implements HasUrlParameter<String> {

  private final transient Linkages linkages;
  private final transient ScenarioNames names;
  private final transient Downloads downloads;
  private final Div content = new Div();
  private UUID run;

  @Inject
  public RunView(Linkages linkages, ScenarioNames names, Downloads downloads) {
    super("community.linkage.run");
    this.linkages = linkages;
    this.names = names;
    this.downloads = downloads;
    add(new RouterLink(say("linkage.to-all"), LinkageView.class), content, source("linkage"));
    freshOn("linkage", "commands");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    try {
      run = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      run = new UUID(0, 0);
    }
    refresh();
  }

  @Override
  protected void refresh() {
    content.removeAll();
    if (run != null) {
      Deed.attempt(() -> show(linkages.get(run)));
    }
  }

  private void show(RunDetail detail) {
    var row = detail.run();
    var facts =
        new Facts()
            .fact(say("linkage.scenario"), names.of(row.scenario(), speech().locale()))
            .fact(say("linkage.state"), RunWords.chip(speech(), row))
            .fact(say("linkage.cause"), row.ruleName().in(speech().locale()))
            .fact(say("linkage.device"), row.deviceName())
            .fact(say("linkage.spot"), row.spotName() == null ? Say.none() : row.spotName())
            .fact(say("linkage.begun"), Say.time(row.begunAt()))
            .fact(say("linkage.took"), RunWords.took(speech(), row))
            .fact(say("linkage.cleared"), time(row.clearedAt()))
            .fact(say("linkage.ended"), time(row.endedAt()))
            .fact(say("linkage.folded"), String.valueOf(row.folded()));
    content.add(
        new Panel(names.of(row.scenario(), speech().locale()), facts)
            .actions(new RouterLink(say("record.open"), RecordView.class, row.id().toString())),
        new Panel(say("linkage.course"), steps(detail).reachable())
            .actions(
                downloads.excel(LinkageSheets.steps(), page -> Page.part(detail.steps(), page))),
        new Panel(say("linkage.told"), told(detail)));
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
    detail
        .steps()
        .forEach(
            step ->
                table.row(
                    RunWords.name(speech(), step),
                    step.deviceName() == null ? Say.none() : step.deviceName(),
                    RunWords.chip(speech(), step.state()),
                    step.told() > 0
                        ? say("linkage.told-count", step.told())
                        : RunWords.result(speech(), step.result()),
                    time(step.begunAt()),
                    time(step.endedAt())));
    return table;
  }

  private Component told(RunDetail detail) {
    var table =
        new Table(
            say("linkage.person"),
            say("linkage.words"),
            say("linkage.told-at"),
            say("linkage.seen-head"));
    detail
        .told()
        .forEach(
            row ->
                table.row(
                    row.person() == null ? Say.none() : row.person(),
                    row.words().in(speech().locale()),
                    time(row.at()),
                    time(row.seenAt())));
    return table.reachable().orSay(say("linkage.nobody-told"));
  }

  private static String time(Instant at) {
    return at == null ? Say.none() : Say.time(at);
  }
}
