package org.linli.alarms.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.linli.access.boundary.Announcements;
import org.linli.alarms.boundary.AlarmAcknowledged;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmEscalated;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.boundary.AlarmsFolded;
import org.linli.city.boundary.Changes;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Passes on 升级 what nobody acknowledges: grid worker, community, street, district, as far and as
 * soon as the alarm's severity asks. A storm goes on as one, with its first alarm.
 */
@ApplicationScoped
public class Escalations implements DueWorker {

  static final String KIND = "alarm-escalation";

  private final Jdbi jdbi;
  private final DueWork work;
  private final Changes changes;
  private final Announcements announcements;
  private final EscalationPlan plan;

  @Inject
  public Escalations(Jdbi jdbi, DueWork work, Changes changes, Announcements announcements) {
    this.jdbi = jdbi;
    this.work = work;
    this.changes = changes;
    this.announcements = announcements;
    this.plan = EscalationPlan.delivered();
  }

  /** For the container's proxy alone. */
  protected Escalations() {
    jdbi = null;
    work = null;
    changes = null;
    announcements = null;
    plan = null;
  }

  /** An alarm that joined a storm goes on with the storm's first one. */
  public void raised(@Observes AlarmRaised alarm) {
    if (alarm.fold() != null) {
      return;
    }
    var steps = plan.of(alarm.severity(), tells(alarm));
    if (!steps.isEmpty()) {
      work.schedule(alarm.tenant(), KIND, alarm.alarm(), alarm.at().plus(steps.getFirst().after()));
    }
  }

  public void folded(@Observes AlarmsFolded storm) {
    storm.others().forEach(alarm -> stop(storm.tenant(), alarm));
  }

  public void acknowledged(@Observes AlarmAcknowledged alarm) {
    stop(alarm.tenant(), alarm.alarm());
  }

  /** The first one of a storm that still rages goes on for the others. */
  public void cleared(@Observes AlarmCleared alarm) {
    if (!find(alarm.tenant(), alarm.alarm()).map(Waiting::standing).orElse(false)) {
      stop(alarm.tenant(), alarm.alarm());
    }
  }

  private void stop(TenantId tenant, UUID alarm) {
    work.cancel(KIND, tenant, alarm);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from alarm_escalated where tenant_id = :tenant and alarm_id = :alarm")
                .bind("tenant", tenant)
                .bind("alarm", alarm)
                .execute());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    find(tenant, subject)
        .filter(alarm -> !alarm.acknowledged() && alarm.standing())
        .ifPresent(alarm -> pass(tenant, subject, alarm));
  }

  private void pass(TenantId tenant, UUID id, Waiting alarm) {
    var steps = plan.of(alarm.severity(), alarm.tells());
    if (alarm.escalation() >= steps.size()) {
      return;
    }
    var step = steps.get(alarm.escalation());
    var level = alarm.escalation() + 1;
    var now = Instant.now();
    jdbi.useHandle(handle -> write(handle, tenant, id, level, step, now));
    if (level < steps.size()) {
      work.schedule(tenant, KIND, id, alarm.raisedAt().plus(steps.get(level).after()));
    }
    announcements.announce(new AlarmEscalated(tenant, id, level, step.party(), now));
    changes.tell(tenant, "alarms");
  }

  private static void write(
      Handle handle,
      TenantId tenant,
      UUID alarm,
      int level,
      EscalationPlan.Step step,
      Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    handle
        .createUpdate(
            """
            update alarm set escalation = :level, changed_at = clock_timestamp(), version = version + 1
            where tenant_id = :tenant and id = :alarm""")
        .bind("level", level)
        .bind("tenant", tenant)
        .bind("alarm", alarm)
        .execute();
    handle
        .createUpdate(
            """
            insert into alarm_escalation (tenant_id, id, alarm_id, level, party, at)
            values (:tenant, :id, :alarm, :level, :party, :at)""")
        .bind("tenant", tenant)
        .bind("id", Sql.newId())
        .bind("alarm", alarm)
        .bind("level", level)
        .bind("party", step.party().name())
        .bind("at", at)
        .execute();
    if (step.party().isAbove()) {
      handle
          .createUpdate(
              """
              insert into alarm_escalated (tenant_id, alarm_id, code, party, at)
              select id, :alarm, code, :party, :at from tenant where id = :tenant
              on conflict (tenant_id, alarm_id) do update set party = excluded.party, at = excluded.at""")
          .bind("alarm", alarm)
          .bind("party", step.party().name())
          .bind("at", at)
          .bind("tenant", tenant)
          .execute();
    }
  }

  /** Whom the community's own word on the rule tells at once; null for nobody. */
  private String tells(AlarmRaised alarm) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select tells from alarm_rule
                    where tenant_id = :tenant and model = :model and rule = :rule and state = 'IN_FORCE'""")
                .bind("tenant", alarm.tenant())
                .bind("model", alarm.model())
                .bind("rule", alarm.rule())
                .mapTo(String.class)
                .findOne()
                .orElse(null));
  }

  private Optional<Waiting> find(TenantId tenant, UUID alarm) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.severity, a.raised_at, a.escalation, a.acknowledged_at is not null as acknowledged,
                      a.cleared_at is null or (f.id is not null and f.ended_at is null) as standing, r.tells
                    from alarm a left join alarm_fold f on f.tenant_id = a.tenant_id and f.head_alarm_id = a.id
                      and f.id = a.fold_id
                    join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
                    left join alarm_rule r on r.tenant_id = a.tenant_id and r.model = d.model and r.rule = a.rule
                      and r.state = 'IN_FORCE'
                    where a.tenant_id = :tenant and a.id = :alarm""")
                .bind("tenant", tenant)
                .bind("alarm", alarm)
                .map(ConstructorMapper.of(Waiting.class))
                .findOne());
  }
}
