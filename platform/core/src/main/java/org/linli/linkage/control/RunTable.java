package org.linli.linkage.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.linkage.entity.RunState;
import org.linli.packs.Text;
import org.linli.tenancy.entity.TenantId;

/** The rows of runs and of the alarms that belong to them. */
final class RunTable {

  private final Handle handle;
  private final TenantId tenant;

  RunTable(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  /** False where a run of that scenario is open there already. */
  boolean insert(NewRun run) {
    return handle
            .createUpdate(
                """
                insert into linkage_run (tenant_id, id, scenario, setting_number, state, drill_id, real_commands,
                  device_id, place_id, storm_key, rule, rule_zh, rule_en, severity, target_seconds, raised_at, begun_at)
                values (:tenant, :id, :scenario, :setting, 'NEW', :drill, :real, :device,
                  :place, :storm, :rule, :zh, :en, :severity, :target, :raised, :begun)
                on conflict do nothing""")
            .bind("tenant", tenant)
            .bind("id", run.id())
            .bind("scenario", run.scenario())
            .bind("setting", run.setting())
            .bind("drill", run.drill())
            .bind("real", run.real())
            .bind("device", run.device())
            .bind("place", run.place())
            .bind("storm", run.stormKey())
            .bind("rule", run.rule())
            .bind("zh", run.ruleName().zh())
            .bind("en", run.ruleName().en())
            .bind("severity", run.severity())
            .bind("target", run.targetSeconds())
            .bind("raised", at(run.raisedAt()))
            .bind("begun", at(run.begunAt()))
            .execute()
        > 0;
  }

  Optional<UUID> open(String scenario, UUID stormKey) {
    return handle
        .createQuery(
            """
            select id from linkage_run where tenant_id = :tenant and scenario = :scenario and storm_key = :storm
              and drill_id is null and state in ('NEW', 'RUNNING', 'STANDING')""")
        .bind("tenant", tenant)
        .bind("scenario", scenario)
        .bind("storm", stormKey)
        .mapTo(UUID.class)
        .findOne();
  }

  /** False where the alarm belongs to a run of the scenario already. */
  boolean belongs(String scenario, UUID alarm, UUID run) {
    return handle.execute(
            "insert into linkage_alarm (tenant_id, scenario, alarm_id, run_id) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            tenant.value(),
            scenario,
            alarm,
            run)
        > 0;
  }

  boolean isKnown(String scenario, UUID alarm) {
    return handle
        .createQuery(
            "select 1 from linkage_alarm where tenant_id = :tenant and scenario = :scenario and alarm_id = :alarm")
        .bind("tenant", tenant)
        .bind("scenario", scenario)
        .bind("alarm", alarm)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  void fold(UUID run) {
    handle.execute(
        "update linkage_run set folded = folded + 1 where tenant_id = ? and id = ?",
        tenant.value(),
        run);
  }

  /** The runs all of whose alarms are over with this one. */
  List<UUID> cleared(UUID alarm, Instant at) {
    handle
        .createUpdate(
            """
            update linkage_alarm set cleared_at = :at
            where tenant_id = :tenant and alarm_id = :alarm and cleared_at is null""")
        .bind("at", at(at))
        .bind("tenant", tenant)
        .bind("alarm", alarm)
        .execute();
    return handle
        .createQuery(
            """
            update linkage_run r set cleared_at = :at
            where r.tenant_id = :tenant and r.cleared_at is null and r.state <> 'ENDED'
              and r.id in (select a.run_id from linkage_alarm a where a.tenant_id = :tenant and a.alarm_id = :alarm)
              and not exists (select 1 from linkage_alarm b
                where b.tenant_id = :tenant and b.run_id = r.id and b.cleared_at is null)
            returning r.id""")
        .bind("at", at(at))
        .bind("tenant", tenant)
        .bind("alarm", alarm)
        .mapTo(UUID.class)
        .list();
  }

  /** An alarm came back while the run stood: it is not over. */
  void notCleared(UUID run) {
    handle.execute(
        "update linkage_run set cleared_at = null where tenant_id = ? and id = ?",
        tenant.value(),
        run);
  }

  void clear(UUID run, Instant at) {
    handle.execute(
        "update linkage_run set cleared_at = ? where tenant_id = ? and id = ? and cleared_at is null",
        at(at),
        tenant.value(),
        run);
  }

  /** Locks it: who acts on a run acts alone. */
  Optional<OpenRun> lock(UUID run) {
    return handle
        .createQuery(
            "select * from linkage_run where tenant_id = :tenant and id = :id and state <> 'ENDED' for update")
        .bind("tenant", tenant)
        .bind("id", run)
        .map((row, context) -> open(row))
        .findOne();
  }

  void move(UUID run, RunState state) {
    handle
        .createUpdate(
            """
            update linkage_run set state = :state, ended_at = case when :state = 'ENDED' then clock_timestamp() end
            where tenant_id = :tenant and id = :id""")
        .bind("state", state.name())
        .bind("tenant", tenant)
        .bind("id", run)
        .execute();
  }

  void commanded(UUID run, Instant at) {
    handle.execute(
        "update linkage_run set commanded_at = ? where tenant_id = ? and id = ?",
        at(at),
        tenant.value(),
        run);
  }

  Optional<UUID> ofDrill(UUID drill) {
    return handle
        .createQuery("select id from linkage_run where tenant_id = :tenant and drill_id = :drill")
        .bind("tenant", tenant)
        .bind("drill", drill)
        .mapTo(UUID.class)
        .findOne();
  }

  Optional<UUID> firstAlarm(UUID run) {
    return handle
        .createQuery(
            "select alarm_id from linkage_alarm where tenant_id = :tenant and run_id = :run order by alarm_id limit 1")
        .bind("tenant", tenant)
        .bind("run", run)
        .mapTo(UUID.class)
        .findOne();
  }

  private static OpenRun open(ResultSet row) throws SQLException {
    var cleared = row.getObject("cleared_at", OffsetDateTime.class);
    return new OpenRun(
        row.getObject("id", UUID.class),
        row.getString("scenario"),
        row.getInt("setting_number"),
        RunState.valueOf(row.getString("state")),
        row.getObject("drill_id", UUID.class),
        row.getBoolean("real_commands"),
        row.getObject("device_id", UUID.class),
        row.getObject("place_id", UUID.class),
        row.getString("rule"),
        new Text(row.getString("rule_zh"), row.getString("rule_en")),
        row.getString("severity"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        cleared == null ? null : cleared.toInstant());
  }

  static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
