package org.linli.ui.exchange;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.linli.access.entity.Tier;
import org.linli.exchange.boundary.IntakeRow;
import org.linli.exchange.boundary.Intakes;
import org.linli.exchange.boundary.QualitySheets;
import org.linli.exchange.boundary.Quarantine;
import org.linli.exchange.boundary.QuarantineQuery;
import org.linli.exchange.boundary.QuarantineRow;
import org.linli.exchange.boundary.ReconciliationRow;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.QuarantineState;
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

/**
 * What suppliers delivered, and the quarantine desk: a division sees what is about its communities
 * and mends it, a supplier what became of its own.
 */
@Route(value = "exchange/deliveries", layout = MainLayout.class)
@Needs(
    value = "transfers:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(
    title = "exchange.intakes.title",
    icon = VaadinIcon.INBOX,
    group = NavGroup.EXCHANGE,
    order = 55)
public class IntakesView extends Screen {

  private static final int LONGEST_NOTE = 400;

  private final transient Quarantine quarantine;
  private final PagedGrid<IntakeRow> deliveries;
  private final PagedGrid<QuarantineRow> held;
  private final PagedGrid<ReconciliationRow> agreed;
  private final Select<QuarantineState> state = new Select<>();
  private final Select<QualityRule> rule = new Select<>();
  private final boolean writes = SignedIn.may("quality:write");
  private final boolean looks = SignedIn.may("quality:read");

  @Inject
  public IntakesView(Intakes intakes, Quarantine quarantine, Downloads downloads) {
    super("exchange.intakes");
    this.quarantine = quarantine;
    held =
        new PagedGrid<>(
            say("exchange.quarantine"),
            say("exchange.quarantine.none"),
            page -> quarantine.list(query(), page));
    held.text(say("exchange.asset"), row -> asset(row.asset().toString(), row.name()));
    held.text(
        say("exchange.supplier"),
        row -> row.supplier() + " · " + row.delivery() + " · " + row.line());
    held.text(
        say("exchange.community"), row -> row.community() == null ? row.tenant() : row.community());
    held.text(say("exchange.quality.fault"), IntakesView::faults);
    held.text(say("exchange.intakes.at"), row -> Say.second(row.at()));
    held.parts(say("exchange.state"), this::state);
    held.actions(say("exchange.actions"), this::verbs);
    choices(state, "exchange.state", QuarantineState.values());
    state.setValue(QuarantineState.WAITING);
    choices(rule, "exchange.quality.fault", QualityRule.values());
    deliveries =
        new PagedGrid<>(
            say("exchange.intakes.deliveries"),
            say("exchange.intakes.none"),
            page -> intakes.list(null, page));
    deliveries.text(say("exchange.intakes.at"), row -> Say.second(row.receipt().at()));
    deliveries.text(say("exchange.asset"), row -> asset(row.receipt().asset(), row.name()));
    deliveries.text(
        say("exchange.supplier"), row -> row.supplier() + " · " + row.receipt().delivery());
    deliveries.text(
        say("exchange.community"),
        row -> row.community() == null ? row.receipt().tenant() : row.community());
    deliveries.text(say("exchange.intakes.mode"), row -> Say.word(row.receipt().mode()));
    deliveries.text(
        say("exchange.intakes.taken"),
        row -> say("exchange.intakes.of", row.receipt().taken(), row.receipt().rows()));
    deliveries.parts(say("exchange.intakes.refused"), IntakesView::refused);
    deliveries.text(say("exchange.intakes.removed"), row -> Say.number(row.receipt().removed()));
    agreed =
        new PagedGrid<>(
            say("exchange.reconciliations"),
            say("exchange.reconciliations.none"),
            intakes::reconciliations);
    agreed.text(say("exchange.intakes.at"), row -> Say.second(row.at()));
    agreed.text(say("exchange.asset"), row -> asset(row.asset().toString(), row.name()));
    agreed.text(say("exchange.supplier"), ReconciliationRow::supplier);
    agreed.text(
        say("exchange.community"), row -> row.community() == null ? row.tenant() : row.community());
    agreed.text(
        say("exchange.reconciliations.rows"),
        row -> say("exchange.reconciliations.of", row.statedRows(), row.ourRows()));
    agreed.text(
        say("exchange.reconciliations.differ"),
        row -> say("exchange.reconciliations.keys", row.missing(), row.extra(), row.different()));
    agreed.parts(
        say("exchange.state"),
        row ->
            new StatusChip(
                Say.word(row.state()),
                switch (row.state()) {
                  case AGREED, SETTLED -> Tone.GOOD;
                  case OPEN -> Tone.WARNING;
                  case REPLACED -> Tone.NEUTRAL;
                }));
    add(
        new H2(say("exchange.quarantine")),
        new Tools(new SearchField(say("exchange.search"), held), state, rule)
            .end(held.excel(downloads, QualitySheets.QUARANTINE)),
        held,
        new H2(say("exchange.intakes.deliveries")),
        new Tools(new SearchField(say("exchange.search"), deliveries))
            .end(deliveries.excel(downloads, QualitySheets.INTAKES)),
        deliveries,
        new H2(say("exchange.reconciliations")),
        new Tools(new SearchField(say("exchange.search"), agreed))
            .end(agreed.excel(downloads, QualitySheets.RECONCILIATIONS)),
        agreed,
        source("exchange"));
  }

  @Override
  protected void refresh() {
    held.refresh();
    deliveries.refresh();
    agreed.refresh();
  }

  private QuarantineQuery query() {
    return new QuarantineQuery(null, null, rule.getValue(), state.getValue());
  }

  private <E extends Enum<E>> void choices(Select<E> select, String label, E[] words) {
    select.setLabel(say(label));
    select.setItems(words);
    select.setItemLabelGenerator(word -> word == null ? say("exchange.any") : Say.word(word));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(say("exchange.any"));
    select.addValueChangeListener(change -> held.refresh());
  }

  private static String asset(String id, org.linli.packs.Text name) {
    return name == null ? id : Say.text(name);
  }

  private static String field(QuarantineRow row, String name) {
    var title = row.titles().get(name);
    return title == null ? name : Say.text(title);
  }

  private static String faults(QuarantineRow row) {
    return row.faults().stream()
        .map(fault -> (field(row, fault.field()) + " " + Say.word(fault.rule())).strip())
        .collect(Collectors.joining(" · "));
  }

  private static StatusChip refused(IntakeRow row) {
    return new StatusChip(
        Say.number(row.receipt().refused()),
        row.receipt().refused() == 0 ? Tone.GOOD : Tone.WARNING);
  }

  private Span state(QuarantineRow row) {
    var cell =
        new Span(
            new StatusChip(
                Say.word(row.state()), row.state().isOpen() ? Tone.WARNING : Tone.NEUTRAL));
    if (row.note() != null) {
      var note = new Span(" " + row.decidedBy() + " · " + row.note());
      note.addClassName("wrap");
      cell.add(note);
    }
    return cell;
  }

  private Span verbs(QuarantineRow row) {
    var verbs = new Span();
    if (looks) {
      verbs.add(verb("exchange.quarantine.look", () -> look(row)));
    } else {
      verbs.add(verb("exchange.quarantine.look", () -> own(row)));
    }
    if (writes && row.state().isOpen()) {
      verbs.add(
          verb("exchange.quarantine.release", () -> decide(row, "release", quarantine::release)),
          verb("exchange.quarantine.reject", () -> decide(row, "reject", quarantine::reject)));
    }
    return verbs;
  }

  void look(QuarantineRow row) {
    Deed.attempt(
        () ->
            new HeldRowDialog(
                    speech(),
                    quarantine,
                    row,
                    quarantine.look(row.id()),
                    writes && row.state().isOpen(),
                    held::refresh)
                .open());
  }

  private void own(QuarantineRow row) {
    Deed.attempt(
        () ->
            new HeldRowDialog(
                    speech(), quarantine, row, quarantine.own(row.id()), false, held::refresh)
                .open());
  }

  private void decide(QuarantineRow row, String verb, BiConsumer<UUID, String> deed) {
    var note = new TextArea(say("exchange.quarantine.note"));
    note.setId("quarantine-note");
    note.setRequired(true);
    note.setMaxLength(LONGEST_NOTE);
    note.setWidthFull();
    new Ask(speech(), say("exchange.quarantine." + verb + ".title"))
        .text(faults(row))
        .with(note)
        .answer(
            say("exchange.quarantine." + verb),
            () ->
                Deed.attempt(
                    say("exchange.done"),
                    () -> {
                      deed.accept(row.id(), note.getValue());
                      held.refresh();
                    }))
        .open();
  }
}
