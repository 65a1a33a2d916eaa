package org.linli.ui.neighbours;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.neighbours.boundary.NeighbourDesk;
import org.linli.neighbours.boundary.OwnNeighbours;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivityState;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** What the community holds with its neighbours 邻里互通, and what it is asked to. */
@Route(value = "community/neighbours", layout = MainLayout.class)
@Needs(value = "neighbours:read", tiers = Tier.COMMUNITY)
@Nav(title = "neighbours.title", icon = VaadinIcon.GROUP, order = 13)
public class NeighboursView extends Screen {

  private final transient NeighbourDesk desk;
  private final transient OwnNeighbours own;
  private final transient Downloads downloads;
  private final boolean mayWrite;
  private final PagedGrid<ActivityRow> grid;

  @Inject
  public NeighboursView(NeighbourDesk desk, OwnNeighbours own, Scopes scopes, Downloads downloads) {
    super("neighbours");
    this.desk = desk;
    this.own = own;
    this.downloads = downloads;
    mayWrite = scopes.caller().may("neighbours:write");
    if (mayWrite) {
      var offer =
          new Button(
              say("neighbours.offer"),
              VaadinIcon.PLUS.create(),
              click -> new OfferDialog(speech(), desk, this::refresh).open());
      offer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(offer);
    }
    grid = new PagedGrid<>(say("neighbours.title"), say("neighbours.none"), desk::list);
    grid.text(say("neighbours.what"), ActivityRow::title);
    grid.text(say("neighbours.host"), ActivityRow::hostName);
    grid.text(say("neighbours.starts"), row -> speech().moment(row.startsAt()));
    grid.text(say("neighbours.where"), ActivityRow::place);
    grid.parts(
        say("neighbours.state"),
        row -> new StatusChip(speech().word("ActivityState", row.state()), tone(row.state())));
    grid.text(say("neighbours.people"), this::people);
    grid.actions(say("neighbours.deeds"), this::deeds);
    grid.setHeight("32rem");
    add(grid, source("neighbours"));
    freshOn("neighbours");
  }

  private static Tone tone(ActivityState state) {
    return switch (state) {
      case ASKED -> Tone.WARNING;
      case OPEN, ACCEPTED -> Tone.GOOD;
      case DECLINED, CANCELLED -> Tone.NEUTRAL;
    };
  }

  private String people(ActivityRow row) {
    return row.seats() == null
        ? String.valueOf(row.people())
        : say("neighbours.of-seats", row.people(), row.seats());
  }

  private Component deeds(ActivityRow row) {
    var deeds = new Div();
    deeds.addClassName("chips");
    deeds.add(
        verb("neighbours.words", () -> new WordsDialog(speech(), desk, own, row, mayWrite).open()));
    if (row.own()) {
      deeds.add(verb("neighbours.guests", () -> new GuestsDialog(speech(), desk, row).open()));
    }
    if (!mayWrite) {
      return deeds;
    }
    deeds.add(
        verb(
            "neighbours.participants",
            () -> new PeopleDialog(speech(), desk, row, downloads).open()));
    if (row.own() && row.isAliveAt(Instant.now())) {
      deeds.add(verb("neighbours.cancel", () -> cancel(row)));
    }
    if (row.state() == ActivityState.ASKED) {
      deeds.add(verb("neighbours.accept", () -> accept(row)));
    }
    if (row.state() == ActivityState.ASKED || row.state() == ActivityState.ACCEPTED) {
      deeds.add(verb("neighbours.decline", () -> decline(row)));
    }
    return deeds;
  }

  private void cancel(ActivityRow row) {
    Ask.sure(
        speech(),
        say("neighbours.cancel"),
        say("neighbours.cancel-sure", row.title()),
        () -> {
          desk.cancel(row.id());
          refresh();
        });
  }

  private void accept(ActivityRow row) {
    if (Deed.attempt(say("neighbours.accepted"), () -> desk.accept(row.id()))) {
      refresh();
    }
  }

  private void decline(ActivityRow row) {
    Ask.note(
        speech(),
        say("neighbours.decline"),
        say("neighbours.note"),
        note -> {
          desk.decline(row.id(), note);
          refresh();
        });
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }
}
