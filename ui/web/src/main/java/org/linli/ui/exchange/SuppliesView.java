package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.Assets;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.FormatRow;
import org.linli.exchange.boundary.Supplies;
import org.linli.exchange.boundary.SupplyRow;
import org.linli.exchange.entity.SupplyState;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** Who supplies rows of which outside asset, by which rules, and whether the promise is kept. */
@Route(value = "exchange/supplies", layout = MainLayout.class)
@Needs(
    value = "transfers:read",
    tiers = {Tier.CITY, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(
    title = "exchange.supplies.title",
    icon = VaadinIcon.HANDSHAKE,
    group = NavGroup.EXCHANGE,
    order = 54)
public class SuppliesView extends Screen {

  private final transient Supplies supplies;
  private final transient List<FormatRow> formats;
  private final PagedGrid<SupplyRow> grid;
  private final boolean writes = SignedIn.may("consumers:write");

  @Inject
  public SuppliesView(Supplies supplies, Consumers consumers, Assets assets) {
    super("exchange.supplies");
    this.supplies = supplies;
    this.formats = supplies.formats();
    grid =
        new PagedGrid<>(
            say("exchange.supplies.title"), say("exchange.supplies.none"), supplies::list);
    grid.text(
        say("exchange.asset"),
        row -> row.name() == null ? row.asset().toString() : Say.text(row.name()));
    grid.text(say("exchange.supplier"), row -> row.organisationName() + " · " + row.consumerName());
    grid.text(say("exchange.supplies.rights"), row -> Say.wordOr("Asset.", row.rights()));
    grid.text(say("exchange.supplies.rules"), this::rules);
    grid.text(say("exchange.format"), this::format);
    grid.text(
        say("exchange.supplies.promise"),
        row -> say("exchange.supplies.hours", row.refreshHours()));
    grid.text(
        say("exchange.supplies.last"),
        row -> row.lastAt() == null ? Say.none() : Say.second(row.lastAt()));
    grid.text(say("exchange.supplies.waiting"), row -> Say.number(row.waiting()));
    grid.parts(say("exchange.state"), this::state);
    if (writes) {
      grid.actions(say("exchange.actions"), this::verbs);
      var agree =
          new Button(
              say("exchange.supplies.agree"),
              VaadinIcon.PLUS.create(),
              click ->
                  new AgreeDialog(speech(), supplies, consumers, assets, grid::refresh).open());
      agree.setId("agree");
      agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(agree);
    }
    add(new Tools(new SearchField(say("exchange.search"), grid)), grid, source("exchange"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private String rules(SupplyRow row) {
    return say("exchange.supplies.key", String.join(", ", row.rules().key()))
        + row.rules().ranges().entrySet().stream()
            .map(
                range ->
                    "; "
                        + range.getKey()
                        + " "
                        + bound(range.getValue().least())
                        + "–"
                        + bound(range.getValue().most()))
            .sorted()
            .collect(Collectors.joining());
  }

  private String format(SupplyRow row) {
    return row.format() == null
        ? say("exchange.format.own")
        : formats.stream()
            .filter(format -> format.id().equals(row.format()))
            .findFirst()
            .map(format -> Say.text(format.name()))
            .orElse(row.format());
  }

  private static String bound(Double bound) {
    return bound == null ? "" : Say.number(bound, bound % 1 == 0 ? 0 : 2);
  }

  private StatusChip state(SupplyRow row) {
    return row.state() == SupplyState.ACTIVE && row.lateSince() != null
        ? new StatusChip(say("exchange.supplies.late", Say.second(row.lateSince())), Tone.CRITICAL)
        : new StatusChip(
            Say.word(row.state()), row.state() == SupplyState.ACTIVE ? Tone.GOOD : Tone.NEUTRAL);
  }

  private Span verbs(SupplyRow row) {
    return row.state() == SupplyState.ENDED
        ? new Span()
        : new Span(
            verb(
                "exchange.format",
                () -> FormatDialog.of(speech(), supplies, row, grid::refresh).open()),
            verb("exchange.supplies.end", () -> end(row)));
  }

  private void end(SupplyRow row) {
    new Ask(speech(), say("exchange.supplies.end.title", row.organisationName()))
        .text(say("exchange.supplies.end.warning"))
        .answer(
            say("exchange.supplies.end"),
            ButtonVariant.LUMO_ERROR,
            () ->
                Deed.attempt(
                    say("exchange.done"),
                    () -> {
                      supplies.end(row.id());
                      grid.refresh();
                    }))
        .open();
  }
}
