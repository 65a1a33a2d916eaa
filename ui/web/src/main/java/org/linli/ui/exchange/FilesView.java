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
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FileQuery;
import org.linli.exchange.boundary.FileRow;
import org.linli.exchange.boundary.FileSheet;
import org.linli.exchange.entity.FileState;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/**
 * Files of the exchange: an enterprise orders and fetches its own, the bureau orders for the
 * systems that it keeps, and a community sees who had files made of its data.
 */
@Route(value = "exchange/files", layout = MainLayout.class)
@Needs(
    value = "exchange-files:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(
    title = "exchange.files.title",
    icon = VaadinIcon.FILE_ZIP,
    group = NavGroup.EXCHANGE,
    order = 52)
public class FilesView extends Screen {

  private final transient ExchangeFiles files;
  private final transient Downloads downloads;
  private final PagedGrid<FileRow> grid;
  private final boolean writes = SignedIn.may("exchange-files:write");

  @Inject
  public FilesView(
      ExchangeFiles files,
      Consumers consumers,
      Tenants tenants,
      Contracts contracts,
      Scopes scopes,
      Downloads downloads) {
    super("exchange.files");
    this.files = files;
    this.downloads = downloads;
    grid =
        new PagedGrid<>(
            say("exchange.files.title"),
            say("exchange.files.none"),
            page -> files.list(FileQuery.ALL, page));
    grid.text(say("exchange.files.ordered"), row -> Say.second(row.orderedAt()));
    grid.text(
        say("exchange.files.recipient"), row -> row.recipient() + " · " + Say.word(row.party()));
    grid.text(
        say("exchange.what"),
        row -> Say.wordOr("Asset.", row.asset()) + " · " + Say.word(row.purpose()));
    grid.text(
        say("exchange.community"), row -> row.community() == null ? row.tenant() : row.community());
    grid.parts(say("exchange.state"), this::state);
    grid.text(say("exchange.volume"), row -> say("exchange.volume.of", row.rows(), row.bytes()));
    grid.text(
        say("exchange.files.fetches"),
        row -> row.lastFetched() == null ? Say.none() : Say.second(row.lastFetched()));
    grid.actions(say("exchange.actions"), this::verbs);
    var search = new SearchField(say("exchange.search"), grid);
    var tools = new Tools(search).end(grid.excel(downloads, FileSheet.SHEET));
    if (writes) {
      var order =
          new Button(
              say("exchange.files.order"),
              VaadinIcon.PLUS.create(),
              click ->
                  new OrderFileDialog(
                          speech(),
                          files,
                          consumers,
                          new Communities(scopes.caller(), tenants, contracts),
                          scopes.caller().tier() == Tier.OPERATOR,
                          SignedIn.may("exchange:read"),
                          grid::refresh)
                      .open());
      order.setId("order-file");
      order.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(order);
    }
    add(tools, grid, source("exchange"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private Span state(FileRow row) {
    var cell = new Span(new StatusChip(Say.word(row.state()), tone(row.state())));
    if (row.state() == FileState.RUNNING && row.progress() >= 0) {
      cell.add(new Span(" " + say("exchange.files.progress", row.progress())));
    }
    if (row.refusal() != null) {
      var why =
          new Span(
              " "
                  + say("refusal." + row.refusal() + ".title")
                  + (row.basis() == null ? "" : " · " + BasisWords.line(row.basis())));
      why.addClassName("wrap");
      cell.add(why);
    }
    return cell;
  }

  private static Tone tone(FileState state) {
    return switch (state) {
      case WAITING, RUNNING -> Tone.WARNING;
      case DONE -> Tone.GOOD;
      case REFUSED -> Tone.CRITICAL;
      case CANCELLED, DELETED -> Tone.NEUTRAL;
    };
  }

  private Span verbs(FileRow row) {
    var verbs =
        new Span(
            verb(
                "exchange.files.parts",
                () ->
                    new FileDialog(speech(), files, downloads, files.get(row.id()), writes)
                        .open()));
    if (writes && (row.state().isOpen() || row.state() == FileState.DONE)) {
      verbs.add(verb("exchange.files.cancel", () -> cancel(row)));
    }
    return verbs;
  }

  private void cancel(FileRow row) {
    new Ask(speech(), say("exchange.files.cancel.title", row.recipient()))
        .text(say("exchange.files.cancel.warning"))
        .answer(
            say("exchange.files.cancel"),
            ButtonVariant.LUMO_ERROR,
            () ->
                Deed.attempt(
                    say("exchange.done"),
                    () -> {
                      files.cancel(row.id());
                      grid.refresh();
                    }))
        .open();
  }
}
