package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.ConsumerSheet;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Formats;
import org.linli.exchange.entity.ConsumerState;
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
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** Whose systems may ask at the exchange, with whom to speak, and what they sign with. */
@Route(value = "exchange/consumers", layout = MainLayout.class)
@Needs(
    value = "consumers:read",
    tiers = {Tier.CITY, Tier.OPERATOR})
@Nav(
    title = "exchange.consumers.title",
    icon = VaadinIcon.EXCHANGE,
    group = NavGroup.EXCHANGE,
    order = 51)
public class ConsumersView extends Screen {

  private final transient Consumers consumers;
  private final transient Formats formats;
  private final PagedGrid<ConsumerRow> grid;
  private final boolean writes = SignedIn.may("consumers:write");

  @Inject
  public ConsumersView(Consumers consumers, Formats formats, Downloads downloads) {
    super("exchange.consumers");
    this.consumers = consumers;
    this.formats = formats;
    grid =
        new PagedGrid<>(
            say("exchange.consumers.title"), say("exchange.consumers.none"), consumers::list);
    grid.text(say("exchange.name"), ConsumerRow::name);
    grid.text(
        say("exchange.organisation"), row -> row.organisationName() + " · " + Say.word(row.kind()));
    grid.text(say("exchange.contact"), row -> row.contact() + " " + row.contactPhone());
    grid.parts(say("exchange.state"), this::state);
    grid.text(say("exchange.until"), row -> Say.time(row.until()));
    grid.text(say("exchange.transfers.month"), row -> String.valueOf(row.transfers()));
    grid.text(say("exchange.last"), row -> row.lastAt() == null ? "" : Say.time(row.lastAt()));
    grid.actions(say("exchange.actions"), this::verbs);
    var search = new SearchField(say("exchange.search"), grid);
    var tools = new Tools(search).end(grid.excel(downloads, ConsumerSheet.SHEET));
    if (writes) {
      var register =
          new Button(
              say("exchange.register"),
              VaadinIcon.PLUS.create(),
              click -> new RegisterDialog(speech(), consumers, grid::refresh).open());
      register.setId("register");
      register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(register);
    }
    add(tools, grid, source("exchange"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private StatusChip state(ConsumerRow row) {
    var ended = !java.time.Instant.now().isBefore(row.until());
    return ended
        ? new StatusChip(say("exchange.ended"), Tone.NEUTRAL)
        : new StatusChip(
            Say.word(row.state()), row.state() == ConsumerState.ACTIVE ? Tone.GOOD : Tone.CRITICAL);
  }

  private Span verbs(ConsumerRow row) {
    var verbs = new Span();
    verbs.add(
        verb(
            "exchange.credentials",
            () -> new CredentialsDialog(speech(), consumers, row, writes).open()));
    if (writes) {
      verbs.add(
          verb("exchange.format", () -> FormatDialog.of(speech(), formats, row).open()),
          row.state() == ConsumerState.ACTIVE
              ? verb("exchange.suspend", () -> suspend(row))
              : verb(
                  "exchange.resume",
                  () -> {
                    if (Deed.attempt(say("exchange.done"), () -> consumers.resume(row.id()))) {
                      grid.refresh();
                    }
                  }));
    }
    return verbs;
  }

  private void suspend(ConsumerRow row) {
    var reason = new TextField(say("exchange.reason"));
    reason.setId("why");
    reason.setRequired(true);
    reason.setMaxLength(400);
    reason.setWidthFull();
    new Ask(speech(), say("exchange.suspend.title", row.name()))
        .text(say("exchange.suspend.warning"))
        .with(reason)
        .answer(
            say("exchange.suspend"),
            ButtonVariant.LUMO_ERROR,
            () ->
                Deed.attempt(
                    say("exchange.done"),
                    () -> {
                      consumers.suspend(row.id(), reason.getValue());
                      grid.refresh();
                    }))
        .open();
  }
}
