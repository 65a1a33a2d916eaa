package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.cases.boundary.Cases;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.ui.parts.Chips;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/**
 * The community's alarms as they come and go; each leads to its device and to the case it opened.
 */
@Route(value = "community/alarms", layout = MainLayout.class)
@Needs(value = "alarms:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.alarms.title", icon = VaadinIcon.BELL, order = 4)
public class AlarmsView extends Screen {

  private static final String OPEN = "OPEN";
  private static final String CLEARED = "CLEARED";

  private final transient Alarms alarms;
  private final transient Cases cases;
  private final boolean mayAcknowledge;
  private final Grid<AlarmRow> grid = new Grid<>();
  private final Select<String> state = new Select<>();
  private final Select<String> severity = new Select<>();
  private transient Map<UUID, UUID> casesByAlarm = Map.of();

  @Inject
  public AlarmsView(Alarms alarms, Cases cases, Scopes scopes) {
    super("community.alarms");
    this.alarms = alarms;
    this.cases = cases;
    mayAcknowledge = scopes.caller().may("alarms:write");
    findCases();
    add(filters(), columns(), source("alarms"));
    freshOn("alarms", "cases");
  }

  private Div filters() {
    state.setLabel(say("alarm.state"));
    state.setItems(OPEN, CLEARED);
    state.setItemLabelGenerator(value -> speech().word("AlarmState", value));
    state.setValue(OPEN);
    state.addValueChangeListener(change -> refresh());
    severity.setLabel(say("alarm.severity"));
    severity.setItems(OpenCase.SEVERITIES);
    severity.setEmptySelectionAllowed(true);
    severity.setEmptySelectionCaption(say("list.all"));
    severity.setItemLabelGenerator(
        value -> value == null ? say("list.all") : speech().word("Severity", value));
    severity.addValueChangeListener(change -> refresh());
    var filters = new Div(state, severity);
    filters.addClassName("filters");
    return filters;
  }

  private Grid<AlarmRow> columns() {
    grid.addComponentColumn(row -> Chips.severity(speech(), row.severity()))
        .setHeader(say("alarm.severity"))
        .setWidth("6.5em")
        .setFlexGrow(0);
    grid.addColumn(row -> row.ruleName().in(speech().locale()))
        .setHeader(say("alarm.what"))
        .setFlexGrow(2);
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
        wanted ->
            alarms.list(
                new AlarmQuery(OPEN.equals(state.getValue()), severity.getValue(), null),
                wanted.all()));
    return grid;
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
    return answer;
  }

  private void acknowledge(AlarmRow row) {
    if (Deed.attempt(say("alarm.acknowledged"), () -> alarms.acknowledge(row.id()))) {
      refresh();
    }
  }

  @Override
  protected void refresh() {
    findCases();
    grid.getDataProvider().refreshAll();
  }

  private void findCases() {
    List<CaseRow> recent =
        cases.list(CaseQuery.ALL, PageRequest.first(PageRequest.LONGEST)).items();
    casesByAlarm =
        recent.stream()
            .filter(row -> row.alarmId() != null)
            .collect(Collectors.toMap(CaseRow::alarmId, CaseRow::id, (first, second) -> first));
  }
}
