package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.exchange.boundary.Returned;
import org.linli.exchange.boundary.ReturnedRow;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.matters.boundary.UrgedSteps;
import org.linli.matters.entity.UrgedStep;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * The community's micro-brain 社区微脑 under the city's: what those above gave it to do and how it
 * answered, and what they computed about it (004 part three).
 */
@Route(value = "community/micro-brain", layout = MainLayout.class)
@Needs(value = "matters:all", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.brain.title",
    icon = VaadinIcon.CLUSTER,
    group = NavGroup.OVERSIGHT,
    order = 59)
public class MicroBrainView extends Screen {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  private final transient UrgedSteps urged;
  private final transient Returned returned;
  private final boolean seesData;
  private final Panel tasks = new Panel(say("brain.tasks"));
  private final Panel data = new Panel(say("brain.data"));

  @Inject
  public MicroBrainView(UrgedSteps urged, Returned returned, Scopes scopes) {
    super("community.brain");
    this.urged = urged;
    this.returned = returned;
    seesData = scopes.caller().may("transfers:read");
    add(tasks, data);
    data.setVisible(seesData);
    freshOn("matters", "cases");
    refresh();
  }

  @Override
  protected final void refresh() {
    var rows = urged.list(PageRequest.first(SHOWN)).items();
    tasks.fill(table(rows), source("matters"));
    if (seesData) {
      showData();
    }
  }

  private Component table(List<UrgedStep> rows) {
    var table =
        new Table(
            say("brain.matter"),
            say("brain.step"),
            say("brain.note"),
            say("brain.by"),
            say("brain.at"),
            say("brain.answer"));
    for (var row : rows) {
      table.row(
          new RouterLink(
              row.number() + " " + row.kindName(), MatterView.class, row.matter().toString()),
          row.step(),
          row.note(),
          row.by(),
          Say.time(row.at()),
          row.isAnswered()
              ? new StatusChip(say("brain.answered", Say.time(row.answeredAt())), Tone.GOOD)
              : new StatusChip(say("brain.waits"), Tone.WARNING));
    }
    return table.reachable().orSay(say("brain.no-tasks"));
  }

  private void showData() {
    var page =
        Deed.asked(
            () -> returned.list(null, Action.VIEW, Purpose.GOVERNANCE, PageRequest.first(SHOWN)));
    var table =
        new Table(
            say("exchange.returned.by"),
            say("exchange.returned.measure"),
            say("exchange.returned.value"),
            say("exchange.returned.average"),
            say("exchange.returned.place"),
            say("exchange.returned.until"));
    if (page != null) {
      page.items().forEach(row -> add(table, row));
    }
    data.fill(table.reachable().orSay(say("exchange.returned.none")), source("exchange"));
  }

  private void add(Table table, ReturnedRow row) {
    var figure = row.figure();
    table.row(
        row.divisionName(),
        Say.word(figure.measure()),
        Say.number(figure.value(), 1),
        Say.number(figure.average(), 1),
        say("exchange.returned.place.of", figure.place(), figure.peers()),
        Say.time(figure.until()));
  }
}
