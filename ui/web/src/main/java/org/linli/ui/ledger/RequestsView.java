package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.live.LivePush;
import org.linli.look.part.Calendar;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.boundary.RequestSheet;
import org.linli.rights.entity.RequestState;

/** Applications for data: one's own, and those that wait for one's decision. */
@Route(value = "requests", layout = MainLayout.class)
@Needs(
    value = "requests:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(title = "ledger.requests", icon = VaadinIcon.HANDSHAKE, order = 40)
public class RequestsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient DataRequests requests;
  private final Select<RequestState> state = new Select<>();
  private final PagedGrid<RequestRow> grid;

  @Inject
  public RequestsView(DataRequests requests, LivePush live, Downloads downloads) {
    this.requests = requests;
    addClassName("linli-view");
    grid =
        new PagedGrid<>(
            Say.text("ledger.requests"),
            Say.text("ledger.requests.none"),
            page -> requests.list(state.getValue() == null ? null : state.getValue().name(), page));
    grid.text(Say.text("ledger.time"), row -> Say.time(row.createdAt()));
    grid.text(
        Say.text("ledger.requests.by"),
        row -> row.requester() + " · " + Say.word(row.requesterParty()));
    grid.text(Say.text("ledger.community"), RequestRow::community);
    grid.text(
        Say.text("ledger.decisions.what"),
        row -> Say.word(row.action()) + " · " + Say.wordOr("Asset.", row.asset().id()));
    grid.text(Say.text("ledger.purpose"), row -> Say.word(row.purpose()));
    grid.text(Say.text("ledger.reason"), RequestRow::reason);
    grid.text(
        Say.text("ledger.requests.until"),
        row -> Say.time(row.grantedUntil() == null ? row.wantedUntil() : row.grantedUntil()));
    grid.parts(
        Say.text("ledger.state"), row -> new StatusChip(Say.word(row.state()), tone(row.state())));
    grid.text(Say.text("ledger.requests.note"), row -> row.note() == null ? "" : row.note());
    grid.actions(Say.text("ledger.actions"), this::verbs);
    state.setLabel(Say.text("ledger.state"));
    state.setItems(
        RequestState.OPEN, RequestState.GRANTED, RequestState.REFUSED, RequestState.REVOKED);
    state.setItemLabelGenerator(item -> item == null ? Say.text("ledger.all") : Say.word(item));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(Say.text("ledger.all"));
    state.addValueChangeListener(change -> grid.refresh());
    var gap = new Span();
    gap.addClassName("grow");
    var tools = new Div(state, gap, grid.excel(downloads, RequestSheet.SHEET));
    tools.addClassName("tools");
    var lead = new Paragraph(Say.text("ledger.requests.lead"));
    lead.addClassName("lead");
    add(lead, tools, grid);
    live.follow(this, LivePush.within(null, "requests"), grid::refresh);
  }

  private Span verbs(RequestRow row) {
    var verbs = new Span();
    if (row.mayDecide() && row.state() == RequestState.OPEN) {
      verbs.add(
          verb("ledger.requests.grant", () -> grant(row)),
          verb("ledger.requests.refuse", () -> refuse(row)));
    }
    if (row.mayRevoke()) {
      verbs.add(
          verb(
              "ledger.requests.revoke",
              () -> Tries.then(() -> requests.revoke(row.id()), grid::refresh)));
    }
    return verbs;
  }

  private void grant(RequestRow row) {
    var until = Calendar.moment(Say.text("ledger.requests.until"));
    until.setWidthFull();
    until.setValue(LocalDateTime.ofInstant(row.wantedUntil(), Say.zone()));
    var note = new TextArea(Say.text("ledger.requests.note"));
    note.setWidthFull();
    new AskDialog(
            Say.text("ledger.requests.grant"),
            Say.text("ledger.requests.grant.hint", row.requester(), row.community()),
            () ->
                !until.isEmpty()
                    && Tries.then(
                        () ->
                            requests.grant(
                                row.id(),
                                until.getValue().atZone(Say.zone()).toInstant(),
                                note.getValue()),
                        grid::refresh),
            until,
            note)
        .open();
  }

  private void refuse(RequestRow row) {
    new ReasonDialog(
            Say.text("ledger.requests.refuse"),
            Say.text("ledger.requests.refuse.hint", row.requester()),
            note -> Tries.then(() -> requests.refuse(row.id(), note), grid::refresh))
        .open();
  }

  private static Tone tone(RequestState state) {
    return switch (state) {
      case OPEN -> Tone.NOTICE;
      case GRANTED -> Tone.GOOD;
      case REFUSED, REVOKED -> Tone.CRITICAL;
      case ENDED -> Tone.NEUTRAL;
    };
  }

  private static Button verb(String key, Runnable act) {
    var button = new Button(Say.text(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
  }
}
