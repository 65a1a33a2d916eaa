package org.linli.linkage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.Commands;
import org.linli.components.boundary.CallDraft;
import org.linli.components.boundary.ComponentCalls;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Severity;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.letters.boundary.Posting;
import org.linli.letters.entity.BoxWord;
import org.linli.linkage.entity.StepState;
import org.linli.matters.boundary.EventIntake;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * Takes a run as far as it goes: a turn in a transaction of its own, then what is called outside,
 * then the next turn with the answers.
 */
@ApplicationScoped
public class LinkageRound implements Deeds {

  private static final String PART = "linkage";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ScenarioPacks packs;
  private final Commands commands;
  private final EventIntake events;
  private final Changes changes;
  private final DueWork work;
  private final SystemAccounts accounts;
  private final ComponentCalls components;
  private final Posting letters;

  @Inject
  public LinkageRound(
      Jdbi jdbi,
      Scopes scopes,
      ScenarioPacks packs,
      Commands commands,
      EventIntake events,
      Changes changes,
      DueWork work,
      SystemAccounts accounts,
      ComponentCalls components,
      Posting letters) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.packs = packs;
    this.commands = commands;
    this.events = events;
    this.changes = changes;
    this.work = work;
    this.accounts = accounts;
    this.components = components;
    this.letters = letters;
  }

  /** For the container's proxy alone. */
  protected LinkageRound() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  /** Whoever comes second finds nothing to do: a turn holds the run's row. */
  public void act(TenantId tenant, UUID run) {
    for (var calls = turn(tenant, run); !calls.isEmpty(); calls = turn(tenant, run)) {
      for (var call : calls) {
        answered(tenant, call);
      }
    }
  }

  private List<OutsideCall> turn(TenantId tenant, UUID run) {
    return scopes.asSystem(
        PART,
        tenant,
        () ->
            jdbi.withHandle(
                handle ->
                    new RunTable(handle, tenant)
                        .lock(run)
                        .map(open -> new Turn(handle, tenant, open, packs, this).take())
                        .orElseGet(
                            () -> {
                              work.cancel(Begin.KIND, tenant, run);
                              return List.of();
                            })));
  }

  private void answered(TenantId tenant, OutsideCall call) {
    String fault = null;
    try {
      ask(tenant, call);
    } catch (Refusal refusal) {
      fault = refusal.code();
    }
    var became = fault == null ? StepState.DONE : StepState.FAILED;
    var result = fault;
    scopes.asSystem(
        PART,
        tenant,
        () -> {
          jdbi.useHandle(
              handle ->
                  new StepTable(handle, tenant)
                      .over(call.step(), became, result, 0, null, Instant.now()));
          return null;
        });
  }

  /** In the name of who set it: what that account may not, linkage may not either. */
  private void ask(TenantId tenant, OutsideCall call) {
    var caller =
        scopes
            .asSystem(
                PART,
                tenant,
                () -> accounts.caller(call.account(), "local", Locale.SIMPLIFIED_CHINESE))
            .orElseThrow(() -> new NotFound("account"));
    var to = call.to();
    var draft =
        new CallDraft(null, tenant, to.scenario(), to.operation(), call.parameters(), List.of());
    Unchecked.call(() -> scopes.as(caller, () -> components.call(to.component(), draft)));
  }

  @Override
  public UUID command(
      UUID device,
      Map<String, String> byModel,
      Map<String, Object> parameters,
      Duration patience,
      String cause) {
    var model =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select model from device where tenant_id = :tenant and id = :id")
                    .bind("tenant", scopes.requireTenant())
                    .bind("id", device)
                    .mapTo(String.class)
                    .one());
    return commands
        .send(new DeviceId(device), byModel.get(model), parameters, patience, cause)
        .value();
  }

  @Override
  public Optional<String> caseOf(
      TenantId tenant, OpenRun run, UUID alarm, Spot spot, String caseKind) {
    var told =
        new AlarmRaised(
            tenant,
            alarm,
            spot.device(),
            spot.deviceName(),
            spot.place().map(Spot.Level::id).orElse(null),
            run.rule(),
            run.ruleName(),
            run.severity(),
            caseKind,
            run.raisedAt(),
            spot.model(),
            null);
    events.fromAlarm(told);
    return events.standsFor(tenant, alarm).map(UUID::toString);
  }

  @Override
  public void tell(TenantId tenant) {
    changes.tell(tenant, PART);
  }

  /**
   * The kind of the alarm alone: where it is, they read behind the sign-in. Only what endangers
   * somebody wakes people.
   */
  @Override
  public void write(OpenRun run, Collection<UUID> accounts) {
    var word =
        Severity.valueOf(run.severity()).compareTo(Severity.MAJOR) <= 0
            ? BoxWord.ALARM
            : BoxWord.WARNING;
    var name = run.ruleName();
    letters.tell(word, accounts, name.zh() + " / " + name.en(), run.id());
  }

  @Override
  public void lookAgain(TenantId tenant, UUID run, Instant at) {
    if (at == null) {
      work.cancel(Begin.KIND, tenant, run);
    } else {
      work.schedule(tenant, Begin.KIND, run, at);
    }
  }
}
