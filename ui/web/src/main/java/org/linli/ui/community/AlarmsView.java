package org.linli.ui.community;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmSheet;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.cases.boundary.Cases;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.AlarmEvents;
import org.linli.matters.entity.Origin;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.matters.MatterView;
import org.linli.ui.parts.Chips;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * The community's alarms as they come and go; each leads to its device and to the matter it opened.
 */
@Route(value = "community/alarms", layout = MainLayout.class)
@Needs(value = "alarms:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.alarms.title", icon = VaadinIcon.BELL, order = 4)
public class AlarmsView extends Screen implements HasUrlParameter<String> {

  private static final List<String> SEVERITIES = List.of("CRITICAL", "MAJOR", "MINOR", "WARNING");
  private static final String OPEN = "OPEN";
  private static final String CLEARED = "CLEARED";

  private final transient Alarms alarms;
  private final transient Cases cases;
  private final transient AlarmEvents events;
  private final boolean mayAcknowledge;
  private final boolean seesMatters;
  private final Grid<AlarmRow> grid = new Grid<>();
  private final Select<String> state = new Select<>();
  private final Select<String> severity = new Select<>();
  private final Select<PlaceRow> gridOf = new Select<>();
  private final Select<DeviceModel> kind = new Select<>();
  private final Select<PlaceRow> building = new Select<>();
  private final AlarmBell bell = new AlarmBell(speech());
  private final transient AlarmKeys keys;
  private final Div chosen = new Div();
  private UUID wanted;
  private final transient Map<UUID, UUID> casesByAlarm = new HashMap<>();
  private final transient Map<UUID, UUID> mattersByAlarm = new HashMap<>();

  @Inject
  public AlarmsView(
      Alarms alarms,
      Cases cases,
      AlarmEvents events,
      Places places,
      Scopes scopes,
      DeviceModels models,
      Downloads downloads) {
    super("community.alarms");
    this.alarms = alarms;
    this.cases = cases;
    this.events = events;
    seesMatters = scopes.caller().may("matters:read");
    mayAcknowledge = scopes.caller().may("alarms:write");
    actions(downloads.excel(AlarmSheet.of(models), page -> alarms.list(query(), page)));
    chosen.addClassName("chosen");
    chosen.setVisible(false);
    keys =
        new AlarmKeys(
            this,
            grid,
            row -> UI.getCurrent().navigate(AlarmsView.class, row.id().toString()),
            this::acknowledge);
    choice(kind, "alarm.kind", models.all(), model -> model.name().in(speech().locale()));
    choice(building, "alarm.building", places.buildings(), PlaceRow::name);
    var hint = new Hint(say("alarm.keys"));
    hint.addClassName("alarm-keys");
    add(chosen, filters(places.grids()), columns(), hint, source("alarms"));
    freshOn("alarms", "cases", "matters");
    listen();
    getElement().setAttribute("tabindex", "-1").getStyle().set("outline", "none");
    addAttachListener(event -> getElement().executeJs("this.focus({preventScroll: true})"));
  }

  /** One alarm, as its matter leads to it; above the list, wherever the list has it. */
  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter String id) {
    wanted = Ids.of(id);
    showChosen();
  }

  private void showChosen() {
    chosen.removeAll();
    chosen.setVisible(wanted != null);
    if (wanted != null) {
      Deed.attempt(() -> show(alarms.get(wanted)));
    }
  }

  private void show(AlarmRow alarm) {
    open(List.of(alarm));
    var name = new H2(alarm.ruleName().in(speech().locale()));
    var chips = new Div(Chips.severity(speech(), alarm.severity()));
    chips.addClassName("chips");
    var all = new RouterLink(say("alarm.to-list"), AlarmsView.class);
    var head = new Div(name, chips, all);
    head.addClassName("chosen-head");
    chosen.add(
        head,
        new Facts()
            .fact(say("alarm.device"), device(alarm))
            .fact(
                say("alarm.place"),
                alarm.placeName() == null ? say("word.none") : alarm.placeName())
            .fact(say("alarm.raised"), speech().moment(alarm.raisedAt()))
            .fact(say("alarm.last"), speech().moment(alarm.lastAt()))
            .fact(say("alarm.occurrences"), String.valueOf(alarm.occurrences()))
            .fact(say("alarm.answer"), answer(alarm)));
    var steps = alarms.escalations(alarm.id());
    if (!steps.isEmpty()) {
      var table = new Table(say("alarm.passed-to"), say("alarm.passed-at"));
      steps.forEach(
          step ->
              table.row(
                  speech().word("EscalationParty", step.party()), speech().moment(step.at())));
      chosen.add(table);
    }
  }

  private Div filters(List<PlaceRow> grids) {
    state.setLabel(say("alarm.state"));
    state.setItems(OPEN, CLEARED);
    state.setItemLabelGenerator(value -> speech().word("AlarmState", value));
    state.setValue(OPEN);
    state.addValueChangeListener(change -> refresh());
    severity.setLabel(say("alarm.severity"));
    severity.setItems(SEVERITIES);
    severity.setEmptySelectionAllowed(true);
    severity.setEmptySelectionCaption(say("list.all"));
    severity.setItemLabelGenerator(
        value -> value == null ? say("list.all") : speech().word("Severity", value));
    severity.addValueChangeListener(change -> refresh());
    choice(gridOf, "list.grid", grids, PlaceRow::name);
    var filters = new Div(state, severity, kind, building, gridOf, bell);
    filters.addClassName("filters");
    return filters;
  }

  /** A filter that may be left open; where there is nothing to choose it is not there. */
  private <T> void choice(Select<T> select, String key, List<T> items, Function<T, String> name) {
    select.setLabel(say(key));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(say("list.all"));
    select.setItemLabelGenerator(item -> item == null ? say("list.all") : name.apply(item));
    select.addValueChangeListener(change -> refresh());
    select.setVisible(!items.isEmpty());
  }

  /** The newest one that stands, whatever the list shows: the bell is for all. */
  private void listen() {
    var newest = alarms.list(new AlarmQuery(true, null, null), PageRequest.first(1)).items();
    bell.hear(newest.isEmpty() ? null : newest.getFirst().raisedAt());
  }

  private Grid<AlarmRow> columns() {
    grid.addComponentColumn(row -> Chips.severity(speech(), row.severity()))
        .setHeader(say("alarm.severity"))
        .setWidth("6.5em")
        .setFlexGrow(0);
    grid.addComponentColumn(this::what).setHeader(say("alarm.what")).setFlexGrow(2);
    grid.addComponentColumn(AlarmsView::device).setHeader(say("alarm.device")).setFlexGrow(2);
    grid.addColumn(AlarmRow::placeName).setHeader(say("alarm.place")).setFlexGrow(2);
    grid.addColumn(row -> speech().moment(row.raisedAt()))
        .setHeader(say("alarm.raised"))
        .setWidth("8em")
        .setFlexGrow(0);
    grid.addColumn(row -> speech().ago(row.lastAt(), Instant.now()))
        .setHeader(say("alarm.last"))
        .setWidth("9em")
        .setFlexGrow(0);
    grid.addColumn(AlarmRow::occurrences)
        .setHeader(say("alarm.occurrences"))
        .setWidth("5em")
        .setFlexGrow(0);
    grid.addComponentColumn(this::answer)
        .setHeader(say("alarm.answer"))
        .setWidth("16em")
        .setFlexGrow(0);
    grid.setEmptyStateComponent(empty(VaadinIcon.BELL_SLASH, "empty.alarms"));
    grid.getElement().setAttribute("aria-label", say("community.alarms.title"));
    Rows.fill(
        grid,
        wanted -> {
          var page = alarms.list(query(), wanted.all());
          if (wanted.offset() == 0 && wanted.limit() > 1) {
            keys.show(page.items());
          }
          open(page.items());
          return page;
        });
    return grid;
  }

  /** What they opened: matters, and cases before that. */
  private void open(List<AlarmRow> rows) {
    var ids = rows.stream().map(AlarmRow::id).toList();
    casesByAlarm.putAll(cases.ofAlarms(ids));
    if (seesMatters) {
      mattersByAlarm.putAll(events.of(Origin.From.ALARM, ids));
    }
  }

  private AlarmQuery query() {
    var place = gridOf.getValue();
    return new AlarmQuery(
            OPEN.equals(state.getValue()),
            severity.getValue(),
            null,
            place == null ? null : place.id(),
            null)
        .console(
            kind.getValue() == null ? null : kind.getValue().model(),
            building.getValue() == null ? null : building.getValue().id());
  }

  /** What alarms, how many of them as one, and how far it has been passed on. */
  private Div what(AlarmRow row) {
    var what = new Div(new Span(row.ruleName().in(speech().locale())));
    what.addClassName("answers");
    if (row.fold() != null) {
      var storm = new Button(say("alarm.storm", row.members()), click -> storm(row));
      storm.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      what.add(storm);
    }
    if (row.escalatedTo() != null && row.clearedAt() == null) {
      what.add(
          new StatusChip(
              say("alarm.escalated", speech().word("EscalationParty", row.escalatedTo())),
              Tone.CRITICAL));
    }
    return what;
  }

  private void storm(AlarmRow row) {
    StormDialog.open(speech(), alarms, row, mayAcknowledge, this::refresh);
  }

  private static RouterLink device(AlarmRow row) {
    return new RouterLink(row.deviceName(), DeviceView.class, row.device().toString());
  }

  private Div answer(AlarmRow row) {
    var answer = new Div();
    answer.addClassName("answers");
    if (row.acknowledgedAt() != null) {
      answer.add(new StatusChip(say("alarm.acknowledged-by", row.acknowledgedBy()), Tone.GOOD));
    } else if (row.clearedAt() == null && mayAcknowledge) {
      var acknowledge = new Button(say("alarm.acknowledge"), click -> acknowledge(row));
      acknowledge.addThemeVariants(ButtonVariant.LUMO_SMALL);
      acknowledge.setAriaLabel(
          say("alarm.acknowledge-of", row.ruleName().in(speech().locale()), row.deviceName()));
      answer.add(acknowledge);
    }
    if (row.clearedAt() != null) {
      answer.add(new Span(say("alarm.cleared-at", speech().moment(row.clearedAt()))));
    }
    var file = casesByAlarm.get(row.id());
    if (file != null) {
      answer.add(new RouterLink(say("alarm.to-case"), CasesView.class, file.toString()));
    }
    var matter = mattersByAlarm.get(row.id());
    if (matter != null) {
      answer.add(new RouterLink(say("alarm.to-matter"), MatterView.class, matter.toString()));
    }
    return answer;
  }

  private void acknowledge(AlarmRow row) {
    if (!mayAcknowledge || row.acknowledgedAt() != null) {
      return;
    }
    if (row.fold() != null) {
      storm(row);
    } else if (Deed.attempt(say("alarm.acknowledged"), () -> alarms.acknowledge(row.id()))) {
      refresh();
    }
  }

  @Override
  protected void refresh() {
    casesByAlarm.clear();
    mattersByAlarm.clear();
    listen();
    grid.getDataProvider().refreshAll();
    showChosen();
  }
}
