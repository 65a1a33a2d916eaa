package org.linli.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.analytics.boundary.Analytics;
import org.linli.analytics.boundary.FindingSheet;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingQuery;
import org.linli.analytics.entity.FindingState;
import org.linli.devices.boundary.DeviceModels;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.packs.Text;
import org.linli.ui.parts.Chips;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** What the analyses found: each with its reason, its series, and the clerk's word on it. */
@Route(value = "community/analytics", layout = MainLayout.class)
@Needs(value = "analytics:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.analytics.title",
    icon = VaadinIcon.TRENDING_UP,
    group = NavGroup.REGISTER,
    order = 10)
public class AnalyticsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Analytics analytics;
  private final transient DeviceModels models;
  private final transient Map<String, Text> names;
  private final boolean mayWrite;
  private final Select<String> analysis = new Select<>();
  private final Select<FindingState> state = new Select<>();
  private final PagedGrid<Finding> grid;

  @Inject
  public AnalyticsView(
      Analytics analytics, DeviceModels models, Scopes scopes, Downloads downloads) {
    super("community.analytics");
    this.analytics = analytics;
    this.models = models;
    names = FindingSheet.names(models);
    mayWrite = scopes.caller().may("analytics:write");
    grid =
        new PagedGrid<>(
            say("community.analytics.title"),
            say("empty.analytics"),
            page ->
                analytics.list(
                    new FindingQuery(analysis.getValue(), state.getValue(), null, null), page));
    analysis.setLabel(say("analytics.analysis"));
    analysis.setItems(names.keySet().stream().sorted().toList());
    analysis.setItemLabelGenerator(this::name);
    analysis.setEmptySelectionAllowed(true);
    analysis.setEmptySelectionCaption(say("list.all"));
    analysis.addValueChangeListener(change -> refresh());
    state.setLabel(say("analytics.state"));
    state.setItems(List.of(FindingState.values()));
    state.setItemLabelGenerator(
        one -> one == null ? say("list.all") : speech().word("FindingState", one));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(say("list.all"));
    state.addValueChangeListener(change -> refresh());
    columns();
    var search = new SearchField(say("list.search"), grid);
    search.setPlaceholder(say("device.search-hint"));
    add(
        new Tools(analysis, state, search).end(grid.excel(downloads, FindingSheet.of(models))),
        grid,
        source("analytics"));
    freshOn("analytics");
  }

  private void columns() {
    grid.text(say("analytics.found"), row -> row.foundOn().toString());
    grid.text(say("analytics.analysis"), row -> name(row.analysis()));
    grid.text(say("device.name"), Finding::name);
    grid.text(say("analytics.place"), row -> row.place() == null ? say("word.none") : row.place());
    grid.parts(say("alarm.severity"), row -> Chips.severity(speech(), row.severity()));
    grid.parts(say("analytics.state"), row -> chip(row));
    grid.parts(
        say("analytics.holds"),
        row ->
            row.endedOn() == null
                ? new StatusChip(say("analytics.still"), Tone.WARNING)
                : new StatusChip(say("analytics.ended", row.endedOn().toString()), Tone.NEUTRAL));
    grid.actions(say("analytics.deed"), this::look);
  }

  private Button look(Finding row) {
    var button =
        verb(
            "analytics.look",
            () ->
                new FindingDialog(speech(), analytics, models, name(row.analysis()), mayWrite)
                    .open(row.id(), this::refresh));
    button.setAriaLabel(say("analytics.look-at", name(row.analysis()), row.name()));
    return button;
  }

  private StatusChip chip(Finding row) {
    return new StatusChip(
        speech().word("FindingState", row.state()),
        switch (row.state()) {
          case OPEN -> Tone.WARNING;
          case CONFIRMED -> Tone.CRITICAL;
          case HANDLED -> Tone.GOOD;
          case FALSE_ALARM, KNOWN -> Tone.NEUTRAL;
        });
  }

  private String name(String id) {
    return id == null ? say("list.all") : FindingSheet.name(names, id, speech().locale());
  }

  @Override
  protected void refresh() {
    grid.refresh();
  }
}
