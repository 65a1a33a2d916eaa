package org.linli.ui.matters;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.MaskedText;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.FailedStepsBelow;
import org.linli.matters.entity.FailedStepBelow;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Screen;

/** What waits in the communities below since the platform could not do it 下级故障步骤. */
@Route(value = "failed-steps-below", layout = MainLayout.class)
@Needs(
    value = "crosstier:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "matters.below.title",
    icon = VaadinIcon.WARNING,
    group = NavGroup.OVERSIGHT,
    order = 57)
public class FailedStepsBelowView extends Screen {

  private final transient DivisionCode scope;
  private final PagedGrid<FailedStepBelow> grid;

  @Inject
  public FailedStepsBelowView(FailedStepsBelow steps, Scopes scopes) {
    super("matters.below");
    scope = scopes.caller().scope();
    grid = new PagedGrid<>(say("matters.below.title"), say("empty.failed-steps"), steps::list);
    grid.text(say("matters.community"), FailedStepBelow::community);
    grid.text(say("matters.number"), FailedStepBelow::number);
    grid.text(say("matters.kind"), FailedStepBelow::kindName);
    grid.parts(say("matters.title"), row -> new MaskedText(row.title(), row.decision()));
    grid.text(say("matters.step"), FailedStepBelow::step);
    grid.text(say("matters.fault-why"), FailedStepBelow::why);
    grid.text(say("matters.fault-tries"), row -> String.valueOf(row.attempts()));
    grid.text(say("matters.fault-since"), row -> speech().moment(row.openedAt()));
    grid.setHeight("32rem");
    add(grid, source("cases"));
    freshOn("matters");
  }

  /** Of every community below. */
  @Override
  protected boolean concerns(Changed change) {
    return change.topics().contains("matters") && change.code().isWithin(scope);
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }
}
