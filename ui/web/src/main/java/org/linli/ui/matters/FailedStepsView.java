package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Notes;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.FailedSteps;
import org.linli.matters.entity.FailedStep;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/**
 * Failed steps 故障步骤: what the platform itself could not do in matters, why, and doing it again; a
 * paper is looked at before.
 */
@Route(value = "community/failed-steps", layout = MainLayout.class)
@Needs(value = "matters:handle", tiers = Tier.COMMUNITY)
@Nav(title = "matters.faults.title", icon = VaadinIcon.WARNING, order = 11)
public class FailedStepsView extends Screen {

  private final transient FailedSteps steps;
  private final transient Downloads downloads;
  private final boolean reads;
  private final boolean issues;
  private final PagedGrid<FailedStep> grid;

  @Inject
  public FailedStepsView(FailedSteps steps, Scopes scopes, Downloads downloads) {
    super("matters.faults");
    this.steps = steps;
    this.downloads = downloads;
    reads = scopes.caller().may("documents:read");
    issues = scopes.caller().may("documents:issue");
    grid = new PagedGrid<>(say("matters.faults.title"), say("empty.failed-steps"), steps::list);
    grid.parts(
        say("matters.number"),
        row -> new RouterLink(row.number(), MatterView.class, row.matter().toString()));
    grid.text(say("matters.kind"), FailedStep::kindName);
    grid.text(say("matters.title"), FailedStep::title);
    grid.text(say("matters.step"), FailedStep::step);
    grid.text(say("matters.fault-why"), FailedStep::why);
    grid.text(say("matters.fault-tries"), row -> String.valueOf(row.attempts()));
    grid.text(say("matters.fault-since"), row -> speech().moment(row.openedAt()));
    grid.actions(say("matters.deeds"), this::deeds);
    grid.setHeight("32rem");
    add(grid, source("cases"));
    freshOn("matters");
  }

  private Component deeds(FailedStep row) {
    var deeds = new Div();
    deeds.addClassName("chips");
    if (row.paper() != null && reads) {
      deeds.add(
          downloads.link(
              say("matters.fault-preview"),
              () -> {
                var file = steps.preview(row.id());
                return new Downloads.Content(file.name(), file.type(), file.content());
              }));
    }
    if (row.paper() == null || issues) {
      deeds.add(verb("matters.fault-retry", () -> retry(row)));
    }
    return deeds;
  }

  /** Says what hinders it; where nothing is known to, it is done when that is confirmed. */
  private void retry(FailedStep row) {
    var check = Deed.asked(() -> steps.get(row.id()));
    if (check == null) {
      return;
    }
    if (!check.fine()) {
      Notes.failed(say("matters.fault-still", check.why()));
      return;
    }
    Ask.sure(
        speech(),
        say("matters.fault-retry"),
        row.paper() == null
            ? say("matters.fault-sure", row.step())
            : say("matters.fault-sure-paper", row.paper()),
        () -> {
          steps.retry(row.id());
          Notes.done(say("matters.fault-done"));
          grid.refresh();
        });
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }
}
