package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Hint;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.matters.boundary.Government;
import org.linli.matters.entity.GovernmentFigures;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/**
 * Government affairs 政务管理 in their four groups (000 §9.2.3): convenient approval, community
 * governance, data management and public affairs, each with its figures and where its work is done.
 */
@Route(value = "community/government", layout = MainLayout.class)
@Needs(value = "matters:read", tiers = Tier.COMMUNITY)
@Nav(title = "government.title", icon = VaadinIcon.INSTITUTION, order = 9)
public class GovernmentView extends Screen {

  private static final List<Integer> DAYS = List.of(30, 90, 365);

  private final transient Government government;
  private final Select<Integer> days = new Select<>();
  private final Div groups = new Div();

  @Inject
  public GovernmentView(Government government) {
    super("government");
    this.government = government;
    groups.addClassName("halves");
    days.setLabel(say("government.days"));
    days.setItems(DAYS);
    days.setItemLabelGenerator(count -> say("government.last", count));
    days.setValue(DAYS.getFirst());
    days.addValueChangeListener(change -> refresh());
    add(new Tools(days), groups, source("cases"));
    refresh();
    freshOn("matters");
  }

  @Override
  protected void refresh() {
    var today = LocalDate.now(CityTime.ZONE);
    var figures =
        Deed.asked(() -> government.figures(today.minusDays(days.getValue() - 1L), today));
    groups.removeAll();
    if (figures != null) {
      groups.add(
          new Panel(
              say("government.approval"),
              approval(figures),
              items(figures),
              to("matters.appointments.title", "community/appointments", "matters:read")),
          new Panel(
              say("government.governance"),
              governance(figures),
              to("matters.all.title", "community/matters", "matters:read"),
              to("matters.work.title", "community/work", "matters:handle")),
          new Panel(
              say("government.data"),
              new Facts().fact(say("government.powers"), Say.number(figures.powers())),
              to("collection.title", "community/collection", "collection:read"),
              to("catalogue.ui.community.title", "community/assets", "catalogue:read")),
          new Panel(
              say("government.public"),
              people(figures),
              to("community.notices.title", "community/notices", "notices:read"),
              to("rates.title", "service-rates", "figures:read")));
    }
  }

  /** Where the work of the group is done; nothing for whom it is not for. */
  private Div to(String title, String route, String permission) {
    var line = new Div();
    if (SignedIn.caller().filter(caller -> caller.may(permission)).isPresent()) {
      line.add(new Anchor(route, say(title)));
    }
    return line;
  }

  private Facts approval(GovernmentFigures figures) {
    return new Facts()
        .fact(
            say("government.handed-down"),
            say(
                "government.of",
                percent(figures.handedDownRate()),
                figures.handedDown(),
                figures.powers()))
        .fact(say("government.mean-days"), number(figures.meanDays()))
        .fact(say("government.gain"), percent(figures.gain()));
  }

  private Component items(GovernmentFigures figures) {
    if (figures.items().isEmpty()) {
      return new Hint(say("government.no-items"));
    }
    var table =
        new Table(
            say("government.item"),
            say("government.ended"),
            say("government.mean-days"),
            say("government.legal-days"),
            say("government.gain"));
    figures
        .items()
        .forEach(
            item ->
                table.row(
                    item.name(),
                    Say.number(item.ended()),
                    Say.number(item.meanDays(), 2),
                    Say.number(item.legalDays()),
                    percent(item.gain())));
    return table;
  }

  private Facts governance(GovernmentFigures figures) {
    return new Facts()
        .fact(say("government.events"), Say.number(figures.events()))
        .fact(
            say("government.solved"),
            say(
                "government.of",
                percent(figures.solvedRate()),
                figures.solvedInADay(),
                figures.events()))
        .fact(
            say("government.accidents"),
            say("government.before", figures.accidents(), figures.accidentsBefore()))
        .fact(say("government.accident-change"), percent(figures.accidentChange()));
  }

  private Facts people(GovernmentFigures figures) {
    return new Facts()
        .fact(say("government.satisfaction"), percent(figures.satisfactionRate()))
        .fact(say("government.appraised"), Say.number(figures.appraised()));
  }

  private static String percent(Double rate) {
    return rate == null ? Say.none() : Say.number(rate, 1) + "%";
  }

  private static String number(Double value) {
    return value == null ? Say.none() : Say.number(value, 2);
  }
}
