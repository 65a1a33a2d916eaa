package org.linli.ui.streams;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.Consumers;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.streams.boundary.PartnerStreams;
import org.linli.streams.boundary.StreamSheet;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.PartnerStreamState;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** Which partners send whole streams, how fast, how far behind, and what was refused. */
@Route(value = "exchange/streams", layout = MainLayout.class)
@Needs(
    value = "consumers:read",
    tiers = {Tier.CITY, Tier.OPERATOR})
@Nav(
    title = "exchange.streams.title",
    icon = VaadinIcon.ROAD_BRANCHES,
    group = NavGroup.EXCHANGE,
    order = 56)
public class PartnerStreamsView extends Screen {

  /** A token that ends within this wants another one. */
  private static final Duration SOON = Duration.ofDays(14);

  private final transient PartnerStreams streams;
  private final transient StreamWork work;
  private final PagedGrid<PartnerStreamRow> grid;

  @Inject
  public PartnerStreamsView(
      PartnerStreams streams,
      Consumers consumers,
      DeviceModels models,
      Tenants tenants,
      Contracts contracts,
      Scopes scopes,
      Downloads downloads) {
    super("exchange.streams");
    this.streams = streams;
    grid = new PagedGrid<>(say("exchange.streams.title"), say("streams.none"), streams::list);
    work =
        new StreamWork(
            speech(),
            streams,
            models,
            new Communities(scopes.caller(), tenants, contracts),
            scopes.caller().may("consumers:write"),
            grid::refresh);
    columns();
    if (work.writes()) {
      var open =
          new Button(
              say("streams.open"),
              VaadinIcon.PLUS.create(),
              click -> new OpenStreamDialog(work, consumers).open());
      open.setId("open-stream");
      open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(open);
    }
    add(
        new Tools(new SearchField(say("list.search"), grid))
            .end(grid.excel(downloads, StreamSheet.SHEET)),
        grid,
        source("streams"));
  }

  private void columns() {
    grid.text(say("streams.name"), PartnerStreamRow::name);
    grid.text(
        say("streams.organisation"), row -> row.organisationName() + " · " + row.consumerName());
    grid.parts(say("streams.state"), PartnerStreamsView::state);
    grid.text(
        say("streams.rate"),
        row ->
            row.traffic() == null
                ? Say.none()
                : say(
                    "streams.rate.of",
                    Say.number(row.traffic().perSecond(), 1),
                    Say.number(row.limits().perSecond())));
    grid.parts(say("streams.lag"), this::lag);
    grid.text(say("streams.communities"), row -> Say.number(row.communities()));
    grid.text(say("streams.taken"), row -> Say.number(row.taken()));
    grid.parts(
        say("streams.refused"),
        row ->
            new StatusChip(
                Say.number(row.refused()), row.refused() == 0 ? Tone.GOOD : Tone.WARNING));
    grid.parts(say("streams.token-until"), this::token);
    grid.text(
        say("streams.last"), row -> row.lastAt() == null ? Say.none() : Say.second(row.lastAt()));
    grid.actions(
        say("streams.actions"),
        row -> new Span(verb("streams.look", () -> new StreamDialog(work, row.id()).open())));
  }

  private static StatusChip state(PartnerStreamRow row) {
    return new StatusChip(
        Say.word(row.state()),
        switch (row.state()) {
          case OPEN -> Tone.GOOD;
          case SUSPENDED -> Tone.WARNING;
          case CLOSED -> Tone.NEUTRAL;
        });
  }

  private Span lag(PartnerStreamRow row) {
    if (row.traffic() == null) {
      return new Span(
          row.state() == PartnerStreamState.CLOSED ? Say.none() : say("streams.broker-silent"));
    }
    var behind = row.traffic().lag() > 10L * row.limits().perSecond();
    return new Span(
        new StatusChip(Say.number(row.traffic().lag()), behind ? Tone.WARNING : Tone.GOOD));
  }

  private StatusChip token(PartnerStreamRow row) {
    if (row.tokenUntil() == null) {
      return new StatusChip(say("streams.token.none"), Tone.NEUTRAL);
    }
    var soon = row.tokenUntil().isBefore(Instant.now().plus(SOON));
    return new StatusChip(Say.time(row.tokenUntil()), soon ? Tone.WARNING : Tone.GOOD);
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }
}
