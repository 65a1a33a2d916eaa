package org.linli.ui.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Scenario;
import org.linli.keydata.boundary.KeyData;
import org.linli.keydata.boundary.KeyDataQuery;
import org.linli.keydata.boundary.KeyDataSheet;
import org.linli.keydata.boundary.KeyDatumRow;
import org.linli.keydata.entity.Measures;
import org.linli.keydata.entity.Sensitivity;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** The key data 重点数据 of each scenario, and what their sensitivity asks for (002 §5.4). */
@Route(value = "key-data", layout = MainLayout.class)
@Needs(
    value = "catalogue:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(
    title = "catalogue.ui.key.title",
    icon = VaadinIcon.STAR_O,
    group = NavGroup.ASSETS,
    order = 49)
public class KeyDataView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient KeyData data;
  private final Select<Scenario> scenario = new Select<>();
  private final Select<Sensitivity> sensitivity = new Select<>();
  private final PagedGrid<KeyDatumRow> grid;

  @Inject
  public KeyDataView(KeyData data, OperationPacks operation, Downloads downloads) {
    super("catalogue.ui.key");
    this.data = data;
    scenario.setLabel(say("catalogue.ui.key.scenario"));
    scenario.setItems(operation.scenarios());
    scenario.setItemLabelGenerator(one -> one == null ? say("list.all") : Say.text(one.name()));
    any(scenario);
    sensitivity.setLabel(say("catalogue.ui.key.sensitivity"));
    sensitivity.setItems(Sensitivity.values());
    sensitivity.setItemLabelGenerator(one -> one == null ? say("list.all") : Say.word(one));
    any(sensitivity);
    grid =
        new PagedGrid<>(
            say("catalogue.ui.key.list"),
            say("catalogue.ui.key.none"),
            page -> data.list(query(), page));
    columns();
    var tools = new Tools(scenario, sensitivity).end(grid.excel(downloads, KeyDataSheet.SHEET));
    add(classes(), tools, grid, source("catalogue"));
  }

  private void any(Select<?> select) {
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(say("list.all"));
    select.addValueChangeListener(change -> grid.refresh());
  }

  private KeyDataQuery query() {
    return new KeyDataQuery(
        scenario.getValue() == null ? null : scenario.getValue().id(),
        sensitivity.getValue(),
        null);
  }

  private void columns() {
    grid.text(say("catalogue.ui.key.scenario"), row -> Say.text(row.scenarioName()));
    grid.text(say("catalogue.ui.key.data"), row -> Say.wordOr("Asset.", row.asset().id()));
    grid.text(say("catalogue.ui.field"), row -> Say.text(row.title()));
    grid.text(say("catalogue.ui.key.why"), row -> Say.text(row.why()));
    grid.parts(say("catalogue.ui.level"), row -> Chip.of(row.level()));
    grid.parts(say("catalogue.ui.key.sensitivity"), row -> chip(row.sensitivity()));
    grid.text(say("catalogue.ui.key.measure"), row -> Say.word(row.masked()));
  }

  private Panel classes() {
    var table =
        new Table(
            say("catalogue.ui.key.sensitivity"),
            say("catalogue.ui.key.rule"),
            say("catalogue.ui.key.measure"));
    data.measures()
        .forEach(
            one ->
                table.row(
                    chip(one.sensitivity()),
                    said(Say.text(one.management()), rules(one)),
                    said(
                        Say.text(one.technical()),
                        new Div(note(say("catalogue.ui.key.group", one.smallest()))))));
    return new Panel(say("catalogue.ui.key.classes"), table);
  }

  private Div rules(Measures one) {
    var chips = new Div(note(say("catalogue.ui.key.days", one.mostDays())));
    chips.addClassName("chips");
    if (one.scenario()) {
      chips.add(note(say("catalogue.ui.key.named")));
    }
    if (one.secondPerson()) {
      chips.add(note(say("catalogue.ui.key.two")));
    }
    return chips;
  }

  private static Div said(String words, Div chips) {
    return new Div(new Div(words), chips);
  }

  private static StatusChip note(String words) {
    return new StatusChip(words, Tone.NEUTRAL);
  }

  private static StatusChip chip(Sensitivity sensitivity) {
    return new StatusChip(
        Say.word(sensitivity),
        switch (sensitivity) {
          case HIGH -> Tone.CRITICAL;
          case MEDIUM -> Tone.WARNING;
          case LOW -> Tone.NEUTRAL;
        });
  }
}
