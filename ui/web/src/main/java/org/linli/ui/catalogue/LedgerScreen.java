package org.linli.ui.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.AssetImport;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.DcatForm;
import org.linli.catalogue.boundary.Gradings;
import org.linli.look.part.Downloads;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/** The ledger of data assets, as each tier sees it. */
abstract class LedgerScreen extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Assets assets;
  private final transient AssetImport files;
  private final transient Caller caller;
  private final transient Scopes scopes;
  private final Grid<AssetRow> grid = new Grid<>();
  private final Filters filters;

  LedgerScreen(
      String key,
      Assets assets,
      AssetImport files,
      Gradings gradings,
      Organisations organisations,
      Scopes scopes,
      Downloads downloads) {
    super(key);
    this.assets = assets;
    this.files = files;
    this.scopes = scopes;
    caller = scopes.caller();
    var units =
        caller.may("organisations:read") ? organisations.tree(UnitQuery.OWN) : List.<UnitRow>of();
    filters = new Filters(gradings.get(), units, this::refresh);
    actions(
        downloads.book("asset-ledger", () -> assets.lists(filters.query(), filters.words())),
        file("catalogue.ui.turtle", "assets.ttl", () -> dcat(DcatForm.TURTLE)),
        file("catalogue.ui.json-ld", "assets.jsonld", () -> dcat(DcatForm.JSON_LD)));
    if (caller.may("catalogue:write")) {
      actions(
          new Button(
              say("catalogue.ui.import"),
              VaadinIcon.UPLOAD.create(),
              click -> new ImportDialog(speech(), files, template(), this::refresh).open()));
    }
    add(filters, columns(), source("catalogue"));
  }

  private Grid<AssetRow> columns() {
    grid.addComponentColumn(row -> new RouterLink(Say.text(row.name()), AssetView.class, row.id()))
        .setHeader(say("catalogue.ui.name"))
        .setWidth("13em")
        .setFlexGrow(3);
    grid.addComponentColumn(row -> Chip.of(row.level()))
        .setHeader(say("catalogue.ui.level"))
        .setWidth("9em")
        .setFlexGrow(0);
    grid.addComponentColumn(LedgerScreen::sensitive)
        .setHeader(say("catalogue.ui.sensitive"))
        .setWidth("8em")
        .setFlexGrow(0);
    grid.addColumn(row -> row.owners().stream().map(Say::word).collect(Collectors.joining(" / ")))
        .setHeader(say("catalogue.ui.owner"))
        .setFlexGrow(2);
    grid.addColumn(row -> row.keeper() == null ? Say.word(row.responsible()) : row.keeper().line())
        .setHeader(say("catalogue.ui.responsible"))
        .setFlexGrow(2);
    grid.addColumn(row -> Say.word(row.source()))
        .setHeader(say("catalogue.ui.source"))
        .setFlexGrow(1);
    grid.addColumn(row -> Say.word(row.holder()))
        .setHeader(say("catalogue.ui.holder"))
        .setFlexGrow(1);
    grid.addComponentColumn(LedgerScreen::state)
        .setHeader(say("catalogue.ui.state"))
        .setFlexGrow(1);
    grid.setEmptyStateComponent(empty(VaadinIcon.DATABASE, "catalogue.ui.none"));
    grid.getElement().setAttribute("aria-label", getPageTitle());
    grid.setMinHeight("24rem");
    Rows.fill(grid, wanted -> assets.list(filters.query(), wanted.searching(filters.words())));
    return grid;
  }

  private static Div sensitive(AssetRow row) {
    return row.sensitive()
        ? new Div(new StatusChip(Say.text("word.yes"), Tone.WARNING))
        : new Div(Say.text("word.no"));
  }

  private static Div state(AssetRow row) {
    var chips = new Div(Chip.of(row.state()));
    if (row.waiting() && row.version() > 0) {
      chips.add(new StatusChip(Say.text("catalogue.ui.revision-waits"), Tone.NOTICE));
    }
    return chips;
  }

  private byte[] dcat(DcatForm form) {
    return assets
        .exportDcat(filters.query(), filters.words(), form)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Anchor template() {
    return file(
        "catalogue.ui.template", "assets-template.xlsx", () -> files.template(caller.locale()));
  }

  /** Made when it is asked for, by the caller who asks. */
  private Anchor file(String label, String name, Callable<byte[]> content) {
    var handler =
        DownloadHandler.fromInputStream(
            event -> {
              var bytes = Unchecked.call(() -> scopes.as(caller, content));
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes), name, "application/octet-stream", bytes.length);
            });
    var link = new Anchor(handler, say(label));
    link.addClassName("button-link");
    return link;
  }

  @Override
  protected void refresh() {
    grid.getDataProvider().refreshAll();
  }
}
