package org.linli.ui.community;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
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
import org.linli.ui.grid.CheckView;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Tools;
import org.linli.upkeep.boundary.CheckSheets;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.entity.CheckKind;
import org.linli.upkeep.entity.CheckPlan;
import org.linli.upkeep.entity.CheckRecord;
import org.linli.upkeep.entity.DueCheck;
import org.linli.upkeep.entity.DueQuery;
import org.linli.upkeep.entity.RecordQuery;

/** Calibration, inspection and service: what is due, and the register of what was done. */
@Route(value = "community/checks", layout = MainLayout.class)
@Needs(value = "checks:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.checks.title",
    icon = VaadinIcon.CLIPBOARD_CHECK,
    group = NavGroup.REGISTER,
    order = 9)
public class ChecksView extends Screen {

  private static final int DAYS = 30;

  private final transient Checks checks;
  private final transient Map<String, CheckPlan> plans;
  private final boolean mayWrite;
  private final Div sum = new Div();
  private final Select<CheckKind> kind = new Select<>();
  private final TextField search = new TextField();
  private final PagedGrid<DueCheck> due;
  private final PagedGrid<CheckRecord> register;

  @Inject
  public ChecksView(Checks checks, DeviceModels models, Scopes scopes, Downloads downloads) {
    super("community.checks");
    mayWrite = scopes.caller().may("checks:write");
    this.checks = checks;

    var all = checks.plans(null);
    plans = all.stream().collect(Collectors.toMap(CheckPlan::id, plan -> plan));
    due =
        new PagedGrid<>(
            say("checks.due"),
            say("empty.due-checks"),
            page ->
                checks.due(
                    new DueQuery(kind.getValue(), DAYS, null, null, false), searching(page)));
    register =
        new PagedGrid<>(
            say("checks.register"),
            say("checks.none"),
            page ->
                checks.records(
                    new RecordQuery(null, kind.getValue(), null, null, null), searching(page)));
    due.setHeight("24rem");
    register.setHeight("24rem");
    dueColumns();
    registerColumns();
    sum.addClassName("connected");
    add(
        sum,
        tools(),
        new Panel(say("checks.due"), due)
            .actions(due.excel(downloads, CheckSheets.due(models, all))),
        new Panel(say("checks.register"), register)
            .actions(register.excel(downloads, CheckSheets.register(models, all))),
        source("checks"));
    tellSum();
    freshOn("cases");
  }

  private PageRequest searching(PageRequest page) {
    return new PageRequest(page.offset(), page.limit(), search.getValue());
  }

  private Tools tools() {
    kind.setLabel(say("checks.kind"));
    kind.setItems(List.of(CheckKind.values()));
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(say("list.all"));
    kind.setItemLabelGenerator(
        item -> item == null ? say("list.all") : speech().word("CheckKind", item));
    kind.addValueChangeListener(change -> refresh());
    search.setLabel(say("list.search"));
    search.setPlaceholder(say("device.search-hint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    return new Tools(kind, search);
  }

  private void tellSum() {
    var now = checks.sum();
    sum.removeAll();
    sum.add(
        new StatusChip(
            say(
                "checks.sum",
                now.devices(),
                now.overdue(),
                now.soon(),
                Math.floor(100 * now.onTime()) / 100),
            now.overdue() == 0 ? Tone.GOOD : Tone.WARNING));
  }

  private void dueColumns() {
    due.text(say("checks.due-day"), row -> row.dueOn().toString());
    due.text(say("device.name"), DueCheck::name);
    due.text(say("device.code"), DueCheck::code);
    due.text(say("device.place"), row -> or(row.placeName()));
    due.text(say("check.plan"), row -> plan(row.plan()));
    due.text(
        say("checks.last"), row -> row.lastDone() == null ? Say.none() : Say.time(row.lastDone()));
    due.text(say("checks.state"), row -> say(row.overdue() ? "checks.overdue" : "checks.in-time"));
    if (mayWrite) {
      due.actions(say("checks.deed"), row -> verb("checks.do", () -> check(row)));
    }
  }

  private void registerColumns() {
    register.text(say("checks.done"), row -> Say.time(row.doneAt()));
    register.text(say("device.name"), CheckRecord::name);
    register.text(say("device.code"), CheckRecord::code);
    register.text(say("check.plan"), row -> plan(row.plan()));
    register.text(say("checks.person"), CheckRecord::person);
    register.text(
        say("checks.result"), row -> say(row.passed() ? "checks.passed" : "checks.found"));
    register.text(say("check.note"), row -> or(row.note()));
  }

  private void check(DueCheck row) {
    getUI()
        .ifPresent(
            ui -> ui.navigate(CheckView.class, row.device() + CheckView.SEPARATOR + row.plan()));
  }

  private String plan(String id) {
    return plans.containsKey(id) ? plans.get(id).name().in(speech().locale()) : id;
  }

  private static String or(String text) {
    return text == null ? Say.none() : text;
  }

  @Override
  protected void refresh() {
    tellSum();
    due.refresh();
    register.refresh();
  }
}
