package org.linli.linkage.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.StepRow;
import org.linli.linkage.entity.StepState;
import org.linli.packs.Text;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The rows of steps and of who was told. */
final class StepTable {

  private static final int LONGEST = 400;
  private static final int LONGEST_SAID = 1_000;

  private final Handle handle;
  private final TenantId tenant;

  StepTable(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  /** One step to come; for each device one. */
  void plan(UUID run, int ordinal, boolean closing, boolean instead, Step step, UUID device) {
    handle
        .createUpdate(
            """
            insert into linkage_step (tenant_id, id, run_id, ordinal, closing, instead, plan, device_id, state,
              planned_at)
            values (:tenant, :id, :run, :ordinal, :closing, :instead, :plan, :device, 'WAITING', clock_timestamp())""")
        .bind("tenant", tenant)
        .bind("id", Sql.newId())
        .bind("run", run)
        .bind("ordinal", ordinal)
        .bind("closing", closing)
        .bind("instead", instead)
        .bind("plan", Json.text(step))
        .bind("device", device)
        .execute();
  }

  /** In their order. */
  List<StepRow> of(UUID run) {
    return query("where s.tenant_id = :tenant and s.run_id = :run", "run", run);
  }

  /** Whether a run whose alarm still stands has told the device something: it may not be undone. */
  boolean isHeld(UUID run, UUID device) {
    return handle
        .createQuery(
            """
            select exists (select 1 from linkage_step s
              join linkage_run r on r.tenant_id = s.tenant_id and r.id = s.run_id
              where s.tenant_id = :tenant and s.device_id = :device and not s.closing and s.command_id is not null
                and r.id <> :run and r.cleared_at is null)""")
        .bind("tenant", tenant)
        .bind("device", device)
        .bind("run", run)
        .mapTo(Boolean.class)
        .one();
  }

  Optional<StepRow> byCommand(UUID command) {
    return query("where s.tenant_id = :tenant and s.command_id = :command", "command", command)
        .stream()
        .findFirst();
  }

  private List<StepRow> query(String where, String name, UUID value) {
    return handle
        .createQuery(
            "select s.*, d.name as device_name from linkage_step s"
                + " left join device d on d.tenant_id = s.tenant_id and d.id = s.device_id "
                + where
                + " order by s.closing, s.ordinal, s.id")
        .bind("tenant", tenant)
        .bind(name, value)
        .map((row, context) -> step(row))
        .list();
  }

  void acting(UUID step, UUID command, Instant now, Instant due) {
    handle
        .createUpdate(
            """
            update linkage_step set state = 'ACTING', command_id = :command, due_at = :due,
              begun_at = coalesce(begun_at, :now),
              tries = tries + 1
            where tenant_id = :tenant and id = :id""")
        .bind("command", command)
        .bind("now", RunTable.at(now))
        .bind("due", RunTable.at(due))
        .bind("tenant", tenant)
        .bind("id", step)
        .execute();
  }

  void over(UUID step, StepState state, String result, int told, Text said, Instant now) {
    handle
        .createUpdate(
            """
            update linkage_step set state = :state, result = :result, told = :told, said_zh = :zh, said_en = :en,
              begun_at = coalesce(begun_at, :now), ended_at = :now
            where tenant_id = :tenant and id = :id and state in ('WAITING', 'ACTING')""")
        .bind("state", state.name())
        .bind("result", shortened(result, LONGEST))
        .bind("told", told)
        .bind("zh", said == null ? null : shortened(said.zh(), LONGEST_SAID))
        .bind("en", said == null ? null : shortened(said.en(), LONGEST_SAID))
        .bind("now", RunTable.at(now))
        .bind("tenant", tenant)
        .bind("id", step)
        .execute();
  }

  /** Who of them heard nothing of the run yet. */
  Set<UUID> untold(UUID run, Collection<UUID> accounts) {
    var left = new LinkedHashSet<>(accounts);
    handle
        .createQuery(
            "select distinct account_id from linkage_told where tenant_id = :tenant and run_id = :run")
        .bind("tenant", tenant)
        .bind("run", run)
        .mapTo(UUID.class)
        .forEach(left::remove);
    return left;
  }

  void tell(UUID run, UUID step, Collection<UUID> accounts, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into linkage_told (tenant_id, id, run_id, step_id, account_id, at)
            values (:tenant, :id, :run, :step, :account, :at) on conflict do nothing""");
    for (var account : accounts) {
      batch
          .bind("tenant", tenant)
          .bind("id", Sql.newId())
          .bind("run", run)
          .bind("step", step)
          .bind("account", account)
          .bind("at", RunTable.at(now))
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static String shortened(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }

  static StepRow step(ResultSet row) throws SQLException {
    return new StepRow(
        row.getObject("id", UUID.class),
        row.getObject("run_id", UUID.class),
        row.getInt("ordinal"),
        row.getBoolean("closing"),
        row.getBoolean("instead"),
        Json.step(row.getString("plan")),
        row.getObject("device_id", UUID.class),
        row.getString("device_name"),
        StepState.valueOf(row.getString("state")),
        instant(row, "planned_at"),
        instant(row, "begun_at"),
        instant(row, "ended_at"),
        instant(row, "due_at"),
        row.getInt("tries"),
        row.getObject("command_id", UUID.class),
        row.getString("result"),
        row.getInt("told"),
        said(row));
  }

  static Text said(ResultSet row) throws SQLException {
    var zh = row.getString("said_zh");
    return zh == null ? null : new Text(zh, row.getString("said_en"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
