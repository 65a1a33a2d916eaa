package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Tier;
import org.linli.consents.boundary.ConsentDesk;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.ConsentSheet;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.ConsentState;
import org.linli.feeds.boundary.CollectionLedger;
import org.linli.feeds.entity.RefusedCollection;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.shell.MainLayout;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.ConsentWords;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/**
 * The counter: what residents agreed to, papers and guardians taken in, withdrawals, and which
 * devices are not listened to since nobody agreed.
 */
@Route(value = "community/consents", layout = MainLayout.class)
@Needs(value = "consents:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.consents.title",
    icon = VaadinIcon.HANDSHAKE,
    group = NavGroup.RIGHTS,
    order = 15)
public class ConsentDeskView extends Screen {

  private final transient ConsentDesk desk;
  private final transient CollectionLedger collection;
  private final transient Scopes scopes;
  private final transient ConsentWords words = new ConsentWords(speech());
  private final boolean mayRecord;
  private final Grid<ConsentRow> grid = new Grid<>();
  private final Grid<RefusedCollection> refused = new Grid<>();
  private final TextField search = new TextField(say("list.search"));
  private final Select<ConsentState> state = new Select<>();

  @Inject
  public ConsentDeskView(
      ConsentDesk desk, CollectionLedger collection, Scopes scopes, Downloads downloads) {
    super("community.consents");
    this.desk = desk;
    this.collection = collection;
    this.scopes = scopes;
    mayRecord = scopes.caller().may("consents:record");
    if (mayRecord) {
      var dialogs = new ConsentDialogs(speech(), desk, this::refresh);
      var paper =
          new Button(say("consents.paper"), VaadinIcon.PLUS.create(), click -> dialogs.paper());
      paper.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(
          paper,
          new Button(say("consents.ward"), VaadinIcon.FAMILY.create(), click -> dialogs.ward()));
    }
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    state.setLabel(say("consents.state"));
    state.setItems(ConsentState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("list.all"));
    state.setItemLabelGenerator(
        item -> item == null ? say("list.all") : speech().word("ConsentState", item));
    state.addValueChangeListener(change -> refresh());
    var filters =
        new Div(
            search,
            state,
            downloads.excel(
                ConsentSheet.SHEET,
                page ->
                    desk.list(
                        query(), new PageRequest(page.offset(), page.limit(), search.getValue()))));
    filters.addClassName("filters");
    consents();
    refusals();
    add(
        filters,
        grid,
        source("consents"),
        new H2(say("consents.refused")),
        new Paragraph(say("consents.refused-lead")),
        refused,
        source("collection"));
    freshOn("consents");
  }

  private ConsentQuery query() {
    return new ConsentQuery(null, null, state.getValue());
  }

  private void consents() {
    grid.addColumn(ConsentRow::personName).setHeader(say("consents.person")).setFlexGrow(1);
    grid.addColumn(
            row ->
                row.givenBy().equals(row.personName())
                    ? speech().word("Guardianship", row.relation())
                    : row.givenBy() + " · " + speech().word("Guardianship", row.relation()))
        .setHeader(say("consents.by"))
        .setFlexGrow(1);
    grid.addColumn(words::title).setHeader(say("consents.text")).setFlexGrow(2);
    grid.addColumn(row -> words.recipients(row.recipients()))
        .setHeader(say("consents.shared"))
        .setFlexGrow(2);
    grid.addColumn(row -> speech().moment(row.givenAt()))
        .setHeader(say("consents.given"))
        .setWidth("9em")
        .setFlexGrow(0);
    grid.addColumn(row -> speech().day(row.until()))
        .setHeader(say("consents.until"))
        .setWidth("8em")
        .setFlexGrow(0);
    grid.addComponentColumn(row -> words.state(row.state()))
        .setHeader(say("consents.state"))
        .setWidth("8em")
        .setFlexGrow(0);
    grid.addComponentColumn(this::deeds)
        .setHeader(say("consents.deeds"))
        .setWidth("14em")
        .setFlexGrow(0);
    grid.setEmptyStateComponent(empty(VaadinIcon.HANDSHAKE, "consents.none"));
    grid.getElement().setAttribute("aria-label", say("community.consents.title"));
    Rows.fill(grid, wanted -> desk.list(query(), wanted.searching(search.getValue())));
  }

  private Div deeds(ConsentRow row) {
    var deeds = new Div();
    deeds.addClassName("answers");
    if (row.door() == ConsentDoor.COUNTER) {
      deeds.add(scan(row));
    }
    if (mayRecord && row.state() == ConsentState.STANDING) {
      var withdraw = new Button(say("consents.withdraw"), click -> withdraw(row));
      withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
      withdraw.setAriaLabel(say("consents.withdraw-of", row.personName()));
      deeds.add(withdraw);
    }
    return deeds;
  }

  /** Fetched when somebody opens it, by who opens it. */
  private Anchor scan(ConsentRow row) {
    var caller = scopes.caller();
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  var paper =
                      Unchecked.call(() -> scopes.as(caller, () -> desk.scan(row.id())))
                          .orElseThrow();
                  var form = paper.mediaType();
                  return new DownloadResponse(
                      new ByteArrayInputStream(paper.content()),
                      row.id() + "." + form.substring(form.indexOf('/') + 1),
                      form,
                      paper.content().length);
                }),
            say("consents.scan"));
    link.getElement().setAttribute("aria-label", say("consents.scan-of", row.personName()));
    link.addClassName("button-link");
    return link;
  }

  private void withdraw(ConsentRow row) {
    Ask.note(
        speech(),
        say("consents.withdraw"),
        say("consents.why"),
        why -> {
          desk.withdraw(row.id(), why);
          refresh();
        });
  }

  private void refusals() {
    refused
        .addColumn(row -> row.day().toString())
        .setHeader(say("consents.day"))
        .setWidth("8em")
        .setFlexGrow(0);
    refused.addColumn(RefusedCollection::name).setHeader(say("consents.device")).setFlexGrow(2);
    refused.addColumn(RefusedCollection::place).setHeader(say("consents.place")).setFlexGrow(1);
    refused
        .addColumn(row -> speech().say("dead-letter." + row.reason()))
        .setHeader(say("consents.reason"))
        .setFlexGrow(1);
    refused
        .addColumn(RefusedCollection::messages)
        .setHeader(say("consents.messages"))
        .setWidth("9em")
        .setFlexGrow(0);
    refused
        .addColumn(row -> speech().moment(row.last()))
        .setHeader(say("consents.last"))
        .setWidth("9em")
        .setFlexGrow(0);
    refused.setEmptyStateComponent(empty(VaadinIcon.CHECK_CIRCLE, "consents.none-refused"));
    refused.getElement().setAttribute("aria-label", say("consents.refused"));
    refused.setAllRowsVisible(true);
    Rows.fill(refused, wanted -> collection.list(wanted.all()));
  }

  @Override
  protected void refresh() {
    grid.getDataProvider().refreshAll();
    refused.getDataProvider().refreshAll();
  }
}
