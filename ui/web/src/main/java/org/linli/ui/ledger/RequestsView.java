package org.linli.ui.ledger;

import static org.linli.ui.parts.Verb.verb;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.live.LivePush;
import org.linli.look.part.Downloads;
import org.linli.look.part.FigureRow;
import org.linli.look.part.KeyFigure;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.boundary.RequestSheet;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.SupplyPath;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Tools;
import org.linli.ui.requests.RequestDialog;
import org.linli.ui.requests.RequestRoom;

/**
 * Applications for data: one's own, those that wait for one's decision, and the grants that want a
 * look; the two supply paths in figures.
 */
@Route(value = "requests", layout = MainLayout.class)
@Needs(
    value = "requests:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(title = "ledger.requests", icon = VaadinIcon.HANDSHAKE, group = NavGroup.RIGHTS, order = 40)
@StyleSheet("context://css/desk.css")
public class RequestsView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MONTH = 30;

  private final transient RequestRoom room;
  private final Select<RequestState> state;
  private final Select<SupplyPath> path;
  private final Select<RequestQuery.Concern> concern;
  private final Div paths = new Div();
  private final PagedGrid<RequestRow> grid;

  @Inject
  public RequestsView(RequestRoom room, LivePush live, Downloads downloads) {
    this.room = room;
    addClassName("linli-view");
    state = choice("ledger.state", "RequestState", RequestState.values());
    path = choice("request.path", "SupplyPath", SupplyPath.values());
    concern = choice("request.concern", "Concern", RequestQuery.Concern.values());
    grid =
        new PagedGrid<>(
            Say.text("ledger.requests"),
            Say.text("ledger.requests.none"),
            page -> room.requests().list(query(), page));
    columns();
    var tools = new Tools(state, path, concern).end(grid.excel(downloads, RequestSheet.SHEET));
    var lead = new Paragraph(Say.text("ledger.requests.lead"));
    lead.addClassName("lead");
    add(lead, paths, tools, grid);
    figures();
    live.follow(this, LivePush.within(null, "requests"), this::refresh);
  }

  private void columns() {
    grid.text(Say.text("ledger.time"), row -> Say.time(row.createdAt()));
    grid.parts(Say.text("ledger.state"), this::chips);
    grid.text(
        Say.text("ledger.requests.by"),
        row -> row.requester() + " · " + Say.word(row.requesterParty()));
    grid.text(Say.text("ledger.community"), RequestRow::community);
    grid.text(
        Say.text("ledger.decisions.what"),
        row -> Say.word(row.action()) + " · " + Say.wordOr("Asset.", row.asset().id()));
    grid.text(Say.text("ledger.purpose"), row -> Say.word(row.purpose()));
    grid.text(Say.text("request.path"), row -> Say.word(row.path()));
    grid.text(
        Say.text("request.due"),
        row -> row.overdue() || row.state().isWaiting() ? Say.time(row.dueAt()) : Say.none());
    grid.text(
        Say.text("ledger.requests.until"),
        row -> Say.time(row.grantedUntil() == null ? row.wantedUntil() : row.grantedUntil()));
    grid.actions(Say.text("ledger.actions"), this::verbs);
  }

  /** What the two supply paths came to in a month. */
  private void figures() {
    paths.removeAll();
    var now = Instant.now();
    var figures = new FigureRow();
    for (var figure : room.requests().byPath(now.minus(Duration.ofDays(MONTH)))) {
      figures.add(
          new KeyFigure(Say.word(figure.path()), VaadinIcon.EXCHANGE)
              .show(figure.applications())
              .context(Say.text("request.path-figures", figure.granted(), figure.rows()))
              .from("rights", now));
    }
    paths.add(figures);
  }

  private Span chips(RequestRow row) {
    var chips = new Span(new StatusChip(Say.word(row.state()), tone(row.state())));
    chips.addClassName("chips");
    if (row.overdue()) {
      chips.add(chip("OVERDUE", Tone.CRITICAL));
    }
    if (row.objection() != null) {
      chips.add(chip("OBJECTED", Tone.WARNING));
    }
    if (row.use().overlapping()) {
      chips.add(chip("OVERLAPPING", Tone.WARNING));
    }
    if (row.use().unused()) {
      chips.add(chip("UNUSED", Tone.WARNING));
    }
    return chips;
  }

  private static StatusChip chip(String concern, Tone tone) {
    return new StatusChip(Say.wordOr("Concern.", concern), tone);
  }

  private Span verbs(RequestRow row) {
    var verbs = new Span(verb("request.open", () -> open(row)));
    // A grant that nobody needs, or has twice, is ended with one tap.
    if (row.mayRevoke() && (row.use().unused() || row.use().overlapping())) {
      verbs.add(
          verb(
              "request.verb.REVOKE",
              () -> Tries.then(() -> room.requests().revoke(row.id()), this::refresh)));
    }
    return verbs;
  }

  private void open(RequestRow row) {
    new RequestDialog(new Speech(Say.locale(), Say.zone()), room, row.id(), this::refresh).open();
  }

  private void refresh() {
    grid.refresh();
    figures();
  }

  private RequestQuery query() {
    return new RequestQuery(state.getValue(), path.getValue(), concern.getValue());
  }

  private <T extends Enum<T>> Select<T> choice(String label, String kind, T[] items) {
    var select = new Select<T>();
    select.setLabel(Say.text(label));
    select.setItems(items);
    select.setItemLabelGenerator(
        item -> item == null ? Say.text("ledger.all") : Say.wordOr(kind + ".", item.name()));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Say.text("ledger.all"));
    select.addValueChangeListener(change -> grid.refresh());
    return select;
  }

  private static Tone tone(RequestState state) {
    return switch (state) {
      case OPEN, RETURNED -> Tone.NOTICE;
      case GRANTED -> Tone.GOOD;
      case REFUSED, REVOKED -> Tone.CRITICAL;
      case DRAFT, WITHDRAWN, ENDED -> Tone.NEUTRAL;
    };
  }
}
