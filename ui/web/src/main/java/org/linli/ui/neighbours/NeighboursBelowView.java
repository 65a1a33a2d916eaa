package org.linli.ui.neighbours;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.PagedGrid;
import org.linli.look.shell.MainLayout;
import org.linli.neighbours.boundary.NeighboursBelow;
import org.linli.neighbours.entity.ActivitySum;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Screen;

/** What the communities below hold together 下级邻里互通, in figures. */
@Route(value = "neighbours-below", layout = MainLayout.class)
@Needs(
    value = "crosstier:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "neighbours.below.title",
    icon = VaadinIcon.GROUP,
    group = NavGroup.OVERSIGHT,
    order = 58)
public class NeighboursBelowView extends Screen {

  private final transient DivisionCode scope;
  private final PagedGrid<ActivitySum> grid;

  @Inject
  public NeighboursBelowView(NeighboursBelow below, Scopes scopes) {
    super("neighbours.below");
    scope = scopes.caller().scope();
    grid = new PagedGrid<>(say("neighbours.below.title"), say("neighbours.none"), below::list);
    grid.text(say("neighbours.what"), ActivitySum::title);
    grid.text(say("neighbours.host"), ActivitySum::community);
    grid.text(say("neighbours.starts"), row -> speech().moment(row.startsAt()));
    grid.text(
        say("neighbours.state"),
        row -> say(row.cancelled() ? "neighbours.is-cancelled" : "neighbours.stands"));
    grid.text(
        say("neighbours.accepted-of"),
        row -> say("neighbours.of-seats", row.accepted(), row.guests()));
    grid.text(say("neighbours.people"), row -> String.valueOf(row.people()));
    grid.text(say("neighbours.from-elsewhere"), row -> String.valueOf(row.guestPeople()));
    grid.setHeight("32rem");
    add(grid, source("neighbours"));
    freshOn("neighbours");
  }

  /** Of every community below. */
  @Override
  protected boolean concerns(Changed change) {
    return change.topics().contains("neighbours") && change.code().isWithin(scope);
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }
}
