package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Networks;
import org.linli.exchange.boundary.SubscriptionRow;
import org.linli.exchange.boundary.SubscriptionSheet;
import org.linli.exchange.boundary.Subscriptions;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** What consumers are brought, whether it gets through, and what to do when it does not. */
@Route(value = "exchange/subscriptions", layout = MainLayout.class)
@Needs(
    value = "subscriptions:read",
    tiers = {Tier.CITY, Tier.OPERATOR})
@Nav(
    title = "exchange.subscriptions.title",
    icon = VaadinIcon.TRUCK,
    group = NavGroup.EXCHANGE,
    order = 51)
public class SubscriptionsView extends Screen {

  private final transient Subscriptions subscriptions;
  private final PagedGrid<SubscriptionRow> grid;
  private final boolean writes = SignedIn.may("subscriptions:write");

  @Inject
  public SubscriptionsView(
      Subscriptions subscriptions,
      Consumers consumers,
      Networks networks,
      Tenants tenants,
      Contracts contracts,
      Scopes scopes,
      Downloads downloads) {
    super("exchange.subscriptions");
    this.subscriptions = subscriptions;
    grid =
        new PagedGrid<>(
            say("exchange.subscriptions.title"),
            say("exchange.subscriptions.none"),
            page -> subscriptions.list(null, null, page));
    grid.text(say("exchange.consumer"), SubscriptionRow::consumerName);
    grid.text(
        say("exchange.what"),
        row -> Say.wordOr("Asset.", row.asset()) + " · " + Say.word(row.purpose()));
    grid.text(say("exchange.endpoint"), SubscriptionRow::endpoint);
    grid.parts(say("exchange.state"), this::state);
    grid.text(say("exchange.communities"), this::communities);
    grid.text(
        say("exchange.delivered"),
        row ->
            say("exchange.delivered.of", row.items())
                + (row.lastAt() == null ? "" : " · " + Say.second(row.lastAt())));
    grid.actions(say("exchange.actions"), this::verbs);
    var search = new SearchField(say("exchange.search"), grid);
    var tools = new Tools(search).end(grid.excel(downloads, SubscriptionSheet.SHEET));
    var open =
        new Button(
            say("exchange.networks"),
            VaadinIcon.CLUSTER.create(),
            click ->
                new NetworksDialog(speech(), networks, SignedIn.may("consumers:write")).open());
    actions(open);
    if (writes) {
      var subscribe =
          new Button(
              say("exchange.subscribe"),
              VaadinIcon.PLUS.create(),
              click ->
                  new SubscribeDialog(
                          speech(),
                          subscriptions,
                          consumers,
                          new Communities(scopes.caller(), tenants, contracts),
                          scopes.caller().tier() == Tier.OPERATOR,
                          grid::refresh)
                      .open());
      subscribe.setId("subscribe");
      subscribe.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(subscribe);
    }
    add(tools, grid, source("exchange"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private Span state(SubscriptionRow row) {
    var cell = new Span(chip(row));
    if (row.state() != SubscriptionState.ENDED && row.failingSince() != null) {
      var why =
          new Span(
              " "
                  + say(
                      "exchange.next",
                      Say.time(row.failingSince()),
                      Say.wordOr("exchange.fault.", row.fault()),
                      row.state() == SubscriptionState.DEAD
                          ? Say.none()
                          : Say.second(row.retryAt())));
      why.addClassName("wrap");
      cell.add(why);
    }
    return cell;
  }

  private StatusChip chip(SubscriptionRow row) {
    if (row.state() == SubscriptionState.ACTIVE && !row.consumerStands()) {
      return new StatusChip(say("exchange.consumer.shut"), Tone.CRITICAL);
    }
    if (row.state() == SubscriptionState.ACTIVE && row.failingSince() != null) {
      return new StatusChip(say("exchange.stumbling"), Tone.WARNING);
    }
    return new StatusChip(
        Say.word(row.state()),
        switch (row.state()) {
          case ACTIVE -> Tone.GOOD;
          case DEAD -> Tone.CRITICAL;
          case ENDED -> Tone.NEUTRAL;
        });
  }

  private String communities(SubscriptionRow row) {
    var all = say("exchange.communities.of", row.communities());
    return row.refused() == 0
        ? all
        : all + " · " + say("exchange.communities.refused", row.refused());
  }

  private Span verbs(SubscriptionRow row) {
    var verbs =
        new Span(
            verb(
                "exchange.streams",
                () -> new StreamsDialog(speech(), subscriptions.get(row.id())).open()));
    if (writes && row.state() != SubscriptionState.ENDED) {
      if (row.state() == SubscriptionState.DEAD
          || row.refused() > 0
          || row.failingSince() != null) {
        verbs.add(
            verb(
                "exchange.restart",
                () -> {
                  if (Deed.attempt(say("exchange.done"), () -> subscriptions.restart(row.id()))) {
                    grid.refresh();
                  }
                }));
      }
      verbs.add(verb("exchange.unsubscribe", () -> end(row)));
    }
    return verbs;
  }

  private void end(SubscriptionRow row) {
    new Ask(speech(), say("exchange.unsubscribe.title", row.consumerName()))
        .text(say("exchange.unsubscribe.warning"))
        .answer(
            say("exchange.unsubscribe"),
            ButtonVariant.LUMO_ERROR,
            () ->
                Deed.attempt(
                    say("exchange.done"),
                    () -> {
                      subscriptions.end(row.id());
                      grid.refresh();
                    }))
        .open();
  }
}
