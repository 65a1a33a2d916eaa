package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.calendar.boundary.Calendar;
import org.linli.city.boundary.Changes;
import org.linli.matters.entity.EscalationTier;
import org.linli.processes.boundary.TaskDone;
import org.linli.processes.boundary.TaskOpened;
import org.linli.processes.boundary.TasksDropped;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * The clocks of steps 时限: warns before the time of a step is over, tells the community when it was
 * missed, and then street, district and city, each once. Who has it in hand is written to with the
 * warning. A step that is done in time costs one piece of due work that is taken back.
 */
@ApplicationScoped
public class Clocks implements DueWorker {

  static final String KIND = "matter-clock";

  private final Jdbi jdbi;
  private final FormTable forms;
  private final Calendar calendar;
  private final DueWork work;
  private final Changes changes;
  private final Telling telling;
  private final InstantSource clock;

  @Inject
  public Clocks(
      Jdbi jdbi,
      FormTable forms,
      Calendar calendar,
      DueWork work,
      Changes changes,
      Telling telling) {
    this(jdbi, forms, calendar, work, changes, telling, InstantSource.system());
  }

  Clocks(
      Jdbi jdbi,
      FormTable forms,
      Calendar calendar,
      DueWork work,
      Changes changes,
      Telling telling,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.forms = forms;
    this.calendar = calendar;
    this.work = work;
    this.changes = changes;
    this.telling = telling;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Clocks() {
    this(null, null, null, null, null, null, null);
  }

  /**
   * In the transaction that opens the step, which reads nothing for it: others open theirs at the
   * same moment.
   */
  public void opened(@Observes TaskOpened opened) {
    var form = opened.dueAt() == null ? null : forms.find(opened.definition()).orElse(null);
    if (form == null) {
      return;
    }
    var tenant = opened.tenant();
    var warn =
        calendar.part(
            tenant, opened.openedAt(), opened.dueAt(), form.escalation().warn(), opened.working());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into matter_clock (tenant_id, task_id, warn_at, level) values (?, ?, ?, 0)",
                tenant.value(),
                opened.task(),
                warn.atOffset(ZoneOffset.UTC)));
    work.schedule(tenant, KIND, opened.task(), warn);
  }

  public void done(@Observes TaskDone done) {
    stop(done.tenant(), done.task());
  }

  public void dropped(@Observes TasksDropped dropped) {
    var over =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.task_id from matter_clock c
                        join process_task t on t.tenant_id = c.tenant_id and t.id = c.task_id
                        where c.tenant_id = :tenant and t.state not in ('OPEN', 'CLAIMED')
                          and t.instance_id in (select unnest(cast(:instances as uuid[])))\
                        """)
                    .bind("tenant", dropped.tenant())
                    .bindArray(
                        "instances",
                        String.class,
                        dropped.instances().stream().map(UUID::toString).toList())
                    .mapTo(UUID.class)
                    .list());
    over.forEach(task -> stop(dropped.tenant(), task));
  }

  private void stop(TenantId tenant, UUID task) {
    work.cancel(KIND, tenant, task);
    jdbi.useHandle(
        handle -> {
          for (var table : List.of("matter_clock", "matter_escalated")) {
            handle.execute(
                "delete from " + table + " where tenant_id = ? and task_id = ?",
                tenant.value(),
                task);
          }
        });
  }

  /**
   * The clocks of a matter go on after they stood still; its tasks were moved already.
   *
   * @param stood since when
   */
  void goOn(TenantId tenant, UUID root, Instant stood, Instant now) {
    jdbi.useHandle(
        handle -> {
          for (var step : Step.of(handle, tenant, root)) {
            if (step.warnAt() == null || step.dueAt() == null) {
              continue;
            }
            var warn = calendar.moved(tenant, step.warnAt(), stood, now, step.working());
            handle.execute(
                "update matter_clock set warn_at = ? where tenant_id = ? and task_id = ?",
                warn.atOffset(ZoneOffset.UTC),
                tenant.value(),
                step.task());
            schedule(tenant, step, warn, Rung.values()[step.level()]);
          }
          OpinionClock.goOn(handle, work, tenant, root, stood, now);
        });
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    jdbi.useHandle(
        handle -> {
          var held = Step.held(handle, tenant, subject);
          if (held.isEmpty() || held.get().matter() == null) {
            stop(tenant, subject);
          } else if (held.get().suspendedAt() == null && held.get().warnAt() != null) {
            tick(handle, tenant, held.get());
          }
        });
  }

  /** Each level that was come to is written down once, also where several were missed at once. */
  private void tick(Handle handle, TenantId tenant, Step step) {
    var now = clock.instant();
    var before = Rung.values()[step.level()];
    var level =
        climb(tenant, step, step.warnAt())
            .from(
                before,
                now,
                rung ->
                    Deeds.byItself(
                        handle, tenant, step.matter(), rung.deed, step.node(), null, now));
    if (before == Rung.NONE && level == Rung.WARNED && step.assignee() != null) {
      telling.due(step.matter(), step.assignee());
    }
    if (level != before) {
      handle.execute(
          "update matter_clock set level = ? where tenant_id = ? and task_id = ?",
          level.ordinal(),
          tenant.value(),
          step.task());
      if (level.tier != null) {
        pass(handle, tenant, step.task(), level.tier, now);
        OriginTable.touch(handle, tenant, step.matter());
        telling.passed(step.matter(), level.tier);
      }
      changes.tell(tenant, "matters", "box");
    }
    schedule(tenant, step, step.warnAt(), level);
  }

  private void schedule(TenantId tenant, Step step, Instant warn, Rung level) {
    var next = climb(tenant, step, warn).moment(level.next());
    if (next != null) {
      work.schedule(tenant, KIND, step.task(), next);
    }
  }

  /** To a tier above; what has come to a higher one already stays there. */
  static void pass(Handle handle, TenantId tenant, UUID task, EscalationTier party, Instant now) {
    handle.execute(
        """
        insert into matter_escalated (tenant_id, task_id, code, party, at)
        select id, ?, code, ?, ? from tenant where id = ?
        on conflict (tenant_id, task_id) do update set party = excluded.party, at = excluded.at
          where matter_escalated.party = 'STREET' or excluded.party = 'CITY'\
        """,
        task,
        party.name(),
        now.atOffset(ZoneOffset.UTC),
        tenant.value());
  }

  private Climb climb(TenantId tenant, Step step, Instant warn) {
    return new Climb(
        calendar, tenant, forms.of(step.definition()), step.openedAt(), warn, step.dueAt());
  }
}
