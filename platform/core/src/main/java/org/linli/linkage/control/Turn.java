package org.linli.linkage.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Refusal;
import org.linli.linkage.entity.Act;
import org.linli.linkage.entity.Reach;
import org.linli.linkage.entity.RunState;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.StepRow;
import org.linli.linkage.entity.StepState;
import org.linli.packs.Text;
import org.linli.tenancy.entity.TenantId;

/**
 * One turn at a run, in one transaction that holds its row: what was not yet planned is planned,
 * what waits is done, what failed gets its stand-in, until nothing can be done but wait.
 */
final class Turn {

  /** An answer may be on its way while its time runs out. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final int MOST_CALLS = 2;

  private final TenantId tenant;
  private final OpenRun run;
  private final Optional<Scenario> scenario;
  private final Setting setting;
  private final UUID account;
  private final Deeds deeds;
  private final RunTable runs;
  private final StepTable steps;
  private final Spots spots;
  private final Persons persons;
  private final Surroundings surroundings;
  private final Spot spot;
  private final Instant now = Instant.now();
  private final List<OutsideCall> calls = new ArrayList<>();
  private RunState state;

  Turn(Handle handle, TenantId tenant, OpenRun run, ScenarioPacks packs, Deeds deeds) {
    this.tenant = tenant;
    this.run = run;
    this.deeds = deeds;
    scenario = packs.find(run.scenario());
    setting =
        scenario.map(known -> SettingTable.of(handle, tenant, known, run.setting())).orElse(null);
    account = SettingTable.account(handle, tenant, run.scenario(), run.setting());
    runs = new RunTable(handle, tenant);
    steps = new StepTable(handle, tenant);
    spots = new Spots(handle, tenant);
    persons = new Persons(handle, tenant);
    surroundings = new Surroundings(handle, tenant);
    spot = spots.of(run.device()).orElseThrow();
    state = run.state();
  }

  /** What has to be called outside when this is through. */
  List<OutsideCall> take() {
    if (state == RunState.NEW) {
      scenario.ifPresent(known -> plan(setting.applied(known.steps()), false));
      enter(RunState.RUNNING);
    }
    while (performed() || moved()) {
      // on to what can be done now
    }
    deeds.lookAgain(tenant, run.id(), nextLook());
    return calls;
  }

  private void plan(List<Step> planned, boolean closing) {
    int ordinal = 0;
    for (var step : planned) {
      plan(step, ++ordinal, closing, false);
    }
  }

  private void plan(Step step, int ordinal, boolean closing, boolean instead) {
    var reached = step.act() == Act.COMMAND ? spots.reached(step, spot) : List.<Spot>of();
    if (reached.isEmpty()) {
      steps.plan(run.id(), ordinal, closing, instead, step, null);
    }
    for (var target : reached) {
      steps.plan(run.id(), ordinal, closing, instead, step, target.device());
    }
  }

  private boolean performed() {
    var any = standIns();
    var rows = steps.of(run.id());
    var last = barrier(rows);
    for (var row : rows) {
      if (row.state() == StepState.WAITING && row.position() <= last) {
        perform(row);
        any = true;
      } else if (row.state() == StepState.ACTING && row.dueAt() != null) {
        any |= overdue(row);
      }
    }
    return any;
  }

  /** What stands behind a step that is waited for has to wait. */
  private static int barrier(List<StepRow> rows) {
    return rows.stream()
        .filter(row -> row.plan().waits() && !row.state().isOver())
        .mapToInt(StepRow::position)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private boolean overdue(StepRow row) {
    if (now.isBefore(row.dueAt().plus(GRACE))) {
      return false;
    }
    if (row.plan().act() == Act.CALL && row.tries() < MOST_CALLS) {
      call(row);
    } else {
      over(row, StepState.FAILED, "no-answer", 0, null);
    }
    return true;
  }

  /** What a failed step has instead is planned once, however many of its devices failed. */
  private boolean standIns() {
    var any = false;
    var rows = steps.of(run.id());
    var planned = rows.stream().map(row -> row.plan().id()).collect(Collectors.toSet());
    for (var row : rows) {
      if (row.state() == StepState.FAILED && !row.plan().orElse().isEmpty()) {
        var first = row.plan().orElse().getFirst().id();
        if (planned.add(first)) {
          row.plan().orElse().forEach(step -> plan(step, row.position(), row.closing(), true));
          any = true;
        }
      }
    }
    return any;
  }

  /** Whether the run goes on into its next state, in which there is something to do again. */
  private boolean moved() {
    if (steps.of(run.id()).stream().anyMatch(row -> !row.state().isOver())) {
      return false;
    }
    if (state == RunState.CLOSING) {
      enter(RunState.ENDED);
      return false;
    }
    if (state == RunState.RUNNING && run.clearedAt() == null) {
      enter(RunState.STANDING);
    }
    if (run.clearedAt() == null) {
      return false;
    }
    scenario.ifPresent(known -> plan(setting.applied(known.closing()), true));
    enter(RunState.CLOSING);
    return true;
  }

  private void enter(RunState next) {
    state = next;
    runs.move(run.id(), next);
    deeds.tell(tenant);
  }

  private Instant nextLook() {
    return steps.of(run.id()).stream()
        .filter(row -> row.state() == StepState.ACTING && row.dueAt() != null)
        .map(row -> row.dueAt().plus(GRACE))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private void perform(StepRow row) {
    var step = row.plan();
    if (step.when() != null && !spots.holds(step.when(), spot)) {
      over(row, StepState.SKIPPED, "condition", 0, null);
      return;
    }
    switch (step.act()) {
      case COMMAND -> command(row);
      case RESIDENTS -> told(row, persons.living(step.reach(), spot));
      case OFFICES -> told(row, persons.holding(step.offices(), spot));
      case CASE -> standing(row);
      case BOARD -> over(row, StepState.DONE, null, 0, said(step));
      case CALL -> call(row);
    }
  }

  private void command(StepRow row) {
    var step = row.plan();
    if (row.device() == null && step.reach() == Reach.DEVICE) {
      over(row, StepState.SKIPPED, "other-kind", 0, null);
      return;
    }
    if (row.device() == null) {
      over(row, StepState.FAILED, "nothing-there", 0, null);
      return;
    }
    if (row.closing() && steps.isHeld(run.id(), row.device())) {
      over(row, StepState.SKIPPED, "held", 0, null);
      return;
    }
    if (!run.real()) {
      over(row, StepState.RECORDED, null, 0, null);
      return;
    }
    var words = surroundings.words(run, spot, step.reach());
    var patience = Duration.ofSeconds(step.timeoutSeconds());
    try {
      var command =
          deeds.command(
              row.device(),
              step.commands(),
              words.fill(step.parameters(), step.words()),
              patience,
              "linkage " + run.scenario() + " " + run.id());
      steps.acting(row.id(), command, now, now.plus(patience));
    } catch (Refusal refusal) {
      over(row, StepState.FAILED, refusal.code(), 0, null);
    }
    if (!row.closing()) {
      runs.commanded(run.id(), Instant.now());
    }
  }

  private void told(StepRow row, Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      over(row, StepState.FAILED, "nobody-there", 0, null);
      return;
    }
    var first = steps.untold(run.id(), accounts);
    steps.tell(run.id(), row.id(), accounts, now);
    over(row, StepState.DONE, null, accounts.size(), said(row.plan()));
    deeds.tell(tenant);
    // Once a person, however many steps tell; and the end of an alarm is no alarm.
    if (!run.isDrill() && !row.closing()) {
      deeds.write(run, first);
    }
  }

  private void standing(StepRow row) {
    if (run.isDrill()) {
      over(row, StepState.RECORDED, null, 0, null);
      return;
    }
    var number =
        runs.firstAlarm(run.id())
            .flatMap(alarm -> deeds.caseOf(tenant, run, alarm, spot, row.plan().caseKind()));
    over(
        row,
        number.isPresent() ? StepState.DONE : StepState.FAILED,
        number.orElse("no-case"),
        0,
        null);
  }

  private void call(StepRow row) {
    if (run.isDrill()) {
      over(row, StepState.RECORDED, null, 0, null);
      return;
    }
    var to = row.plan().call();
    if (to == null || account == null) {
      over(row, StepState.FAILED, "not-set", 0, null);
      return;
    }
    steps.acting(row.id(), null, now, now.plusSeconds(row.plan().timeoutSeconds()));
    calls.add(new OutsideCall(row.id(), account, to, parameters(row)));
  }

  /** A home is named by its building: nothing that identifies anybody. */
  private Map<String, Object> parameters(StepRow row) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("number", row.id().toString());
    parameters.put("kind", run.scenario());
    parameters.put("rule", run.rule());
    parameters.put("severity", run.severity());
    parameters.put("place", Surroundings.path(spot.withoutHome()));
    parameters.put("at", run.raisedAt().toString());
    return parameters;
  }

  private Text said(Step step) {
    var said = surroundings.words(run, spot, step.reach()).fill(step.words());
    if (!run.isDrill()) {
      return said;
    }
    var mark = Surroundings.said("linkage.drill-mark");
    return new Text(mark.zh() + said.zh(), mark.en() + said.en());
  }

  private void over(StepRow row, StepState became, String result, int told, Text said) {
    steps.over(row.id(), became, result, told, said, Instant.now());
  }
}
