package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.linli.access.entity.Tier;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.boundary.TransferRow;
import org.linli.exchange.boundary.TransferSheet;
import org.linli.exchange.boundary.Transfers;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/**
 * What left through the exchange: the bureau sees all, a community what left it and to whom, an
 * enterprise what it got; with the proof that nobody changed the log.
 */
@Route(value = "exchange/transfers", layout = MainLayout.class)
@Needs(
    value = "transfers:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(
    title = "exchange.transfers.title",
    icon = VaadinIcon.OUTBOX,
    group = NavGroup.EXCHANGE,
    order = 52)
public class TransfersView extends Screen {

  private final transient Transfers transfers;
  private final PagedGrid<TransferRow> grid;
  private final Div proof = new Div();

  @Inject
  public TransfersView(Transfers transfers, Downloads downloads) {
    super("exchange.transfers");
    this.transfers = transfers;
    grid =
        new PagedGrid<>(
            say("exchange.transfers.title"),
            say("exchange.transfers.none"),
            page -> transfers.list(TransferQuery.ALL, page));
    grid.text(say("exchange.link"), row -> row.link() == null ? "" : String.valueOf(row.link()));
    grid.text(say("exchange.at"), row -> Say.second(row.transfer().at()));
    grid.text(
        say("exchange.consumer"),
        row -> row.transfer().consumer() + " · " + Say.word(row.transfer().party()));
    grid.text(
        say("exchange.what"),
        row ->
            Say.word(row.transfer().way()) + " · " + Say.wordOr("Asset.", row.transfer().asset()));
    grid.text(say("exchange.community"), TransferRow::community);
    grid.text(say("exchange.purpose"), row -> Say.word(row.transfer().purpose()));
    grid.text(
        say("exchange.volume"),
        row -> say("exchange.volume.of", row.transfer().items(), row.transfer().bytes()));
    grid.parts(say("exchange.outcome"), row -> StatusChip.of(row.transfer().outcome()));
    grid.text(say("exchange.basis"), row -> BasisWords.line(row.transfer().basis()));
    var search = new SearchField(say("exchange.search"), grid);
    proof.getElement().setAttribute("aria-live", "polite");
    proof.addClassName("proof");
    var verify = new Button(say("exchange.verify"), VaadinIcon.SHIELD.create(), click -> verify());
    verify.setId("verify");
    var tools = new Tools(search).end(proof, verify, grid.excel(downloads, TransferSheet.SHEET));
    add(tools, grid, source("exchange"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }

  private void verify() {
    var report = transfers.verify(null);
    proof.removeAll();
    proof.add(
        report.intact()
            ? new StatusChip(say("exchange.intact", report.links(), report.entries()), Tone.GOOD)
            : new StatusChip(
                say(
                    "exchange.broken",
                    report.faults().stream()
                        .map(fault -> fault.number() + " " + Say.word(fault.kind()))
                        .collect(Collectors.joining(say("list.and")))),
                Tone.CRITICAL));
    grid.refresh();
  }
}
