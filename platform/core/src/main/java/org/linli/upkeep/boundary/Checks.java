package org.linli.upkeep.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.cases.entity.FoundFault;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.KnownDevices;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.matters.boundary.EventIntake;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;
import org.linli.upkeep.control.CheckPlans;
import org.linli.upkeep.control.DueList;
import org.linli.upkeep.control.Register;
import org.linli.upkeep.entity.CheckDraft;
import org.linli.upkeep.entity.CheckPlan;
import org.linli.upkeep.entity.CheckRecord;
import org.linli.upkeep.entity.DueCheck;
import org.linli.upkeep.entity.DueQuery;
import org.linli.upkeep.entity.DueSum;
import org.linli.upkeep.entity.ItemResult;
import org.linli.upkeep.entity.RecordQuery;
import org.linli.upkeep.entity.Recorded;

/** Calibration, inspection and service of the community's devices: plans, what is due, records. */
@Facade
public class Checks {

  private static final int LONGEST_CASE = 2_000;

  private final Scopes scopes;
  private final CheckPlans plans;
  private final DueList due;
  private final Register register;
  private final KnownDevices devices;
  private final EventIntake events;

  @Inject
  public Checks(Jdbi jdbi, Scopes scopes, DeviceModels models, EventIntake events) {
    this.scopes = scopes;
    this.plans = models == null ? null : CheckPlans.delivered(models);
    this.due = new DueList(jdbi, plans);
    this.register = new Register(jdbi);
    this.devices = new KnownDevices(jdbi, models);
    this.events = events;
  }

  /** For the container's proxy alone. */
  protected Checks() {
    this(null, null, null, null);
  }

  /** The plans for a kind of device; null for all of them. */
  @Permit("checks:read")
  public List<CheckPlan> plans(String model) {
    return model == null ? plans.all() : plans.of(model);
  }

  /** What has to be done, what is due first on top. */
  @Permit("checks:read")
  public Page<DueCheck> due(DueQuery query, PageRequest page) {
    return due.list(scopes.requireTenant(), query, scopes.caller().accountId(), page);
  }

  @Permit("checks:read")
  public DueSum sum() {
    return due.sum(scopes.requireTenant());
  }

  /** What was done, newest first; the search looks at code, name and person. */
  @Permit("checks:read")
  public Page<CheckRecord> records(RecordQuery query, PageRequest page) {
    return register.list(scopes.requireTenant(), query, page);
  }

  /**
   * Writes down what was done; a fault opens a matter in the same moment. It is never changed
   * afterwards: who was wrong writes another one.
   *
   * @throws org.linli.access.boundary.Invalid when an item is left out or answered in another way
   *     than it asks
   * @throws NotInService when there is no device to look at
   */
  @Permit("checks:write")
  @Mutates("device.checked")
  public Recorded record(DeviceId id, CheckDraft draft) {
    var tenant = scopes.requireTenant();
    var row = devices.row(tenant, id);
    if (!row.state().isLetIn()) {
      throw new NotInService(row.code());
    }
    var plan =
        plans
            .find(draft.plan())
            .filter(known -> known.isFor(row.model()))
            .orElseThrow(() -> new NotFound("plan"));
    draft.check(plan);
    var now = Instant.now();
    var caller = scopes.caller();
    var one = Sql.newId();
    var check =
        new CheckRecord(
            one,
            id,
            row.code(),
            row.name(),
            row.model(),
            row.placeName(),
            plan.id(),
            plan.version(),
            plan.kind(),
            dueOn(id, plan),
            now,
            caller.displayName(),
            draft.isPassed(),
            draft.answers(),
            draft.note(),
            draft.isPassed() ? null : opened(one, row, plan, draft));
    register.add(tenant, check, caller.accountId());
    return new Recorded(
        check.id(),
        check.caseId(),
        plan.every() == null ? null : LocalDate.ofInstant(now, CityTime.ZONE).plus(plan.every()));
  }

  private LocalDate dueOn(DeviceId id, CheckPlan plan) {
    var query = new DueQuery(plan.kind(), null, null, id.value(), false);
    return due
        .list(scopes.requireTenant(), query, null, PageRequest.first(PageRequest.LONGEST))
        .items()
        .stream()
        .filter(check -> check.plan().equals(plan.id()))
        .map(DueCheck::dueOn)
        .findFirst()
        .orElse(null);
  }

  /** In the community's own language, like the names of its devices. */
  private UUID opened(UUID check, DeviceRow row, CheckPlan plan, CheckDraft draft) {
    var language = Locale.SIMPLIFIED_CHINESE;
    var faults =
        draft.answers().stream()
            .filter(answer -> answer.result() == ItemResult.FAULT)
            .map(answer -> name(plan, answer.item(), language) + "：" + answer.text())
            .collect(Collectors.joining("\n"));
    var said = draft.note() == null ? faults : faults + "\n" + draft.note();
    var told = said.length() <= LONGEST_CASE ? said : said.substring(0, LONGEST_CASE);
    return events
        .fromRound(
            check,
            new FoundFault(
                plan.caseKind(),
                plan.name().in(language) + " · " + row.name(),
                told,
                draft.severity(),
                row.placeId(),
                scopes.caller().accountId(),
                draft.photos()))
        .orElse(null);
  }

  private static String name(CheckPlan plan, String item, Locale language) {
    return plan.items().stream()
        .filter(known -> known.id().equals(item))
        .map(known -> known.name().in(language))
        .findFirst()
        .orElse(item);
  }
}
