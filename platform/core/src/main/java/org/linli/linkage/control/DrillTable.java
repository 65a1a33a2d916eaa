package org.linli.linkage.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.linkage.entity.DrillDraft;
import org.linli.linkage.entity.DrillRecord;
import org.linli.linkage.entity.DrillRow;
import org.linli.linkage.entity.DrillState;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The rows of drills. */
public final class DrillTable {

  private static final String COLUMNS =
      """
      select l.*, d.name as device_name, u.id as run_id, u.begun_at, u.commanded_at,
        coalesce(u.target_seconds, 0) as target,
        (select count(*) from linkage_step s
          where s.tenant_id = l.tenant_id and s.run_id = u.id) as steps,
        (select count(*) from linkage_step s
          where s.tenant_id = l.tenant_id and s.run_id = u.id and s.state = 'FAILED') as failed,
        (select count(distinct t.account_id) from linkage_told t
          where t.tenant_id = l.tenant_id and t.run_id = u.id) as told
      """;

  private static final String FROM =
      """
      from linkage_drill l
      join device d on d.tenant_id = l.tenant_id and d.id = l.device_id
      left join linkage_run u on u.tenant_id = l.tenant_id and u.drill_id = l.id
      where l.tenant_id = :tenant""";

  private final Jdbi jdbi;

  public DrillTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public UUID plan(TenantId tenant, DrillDraft draft, String by) {
    var id = Sql.newId();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into linkage_drill (tenant_id, id, scenario, device_id, real_commands, state, planned_for,
                      planned_by, note)
                    values (:tenant, :id, :scenario, :device, :real, 'PLANNED', :at, :by, :note)""")
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("scenario", draft.scenario())
                .bind("device", draft.device())
                .bind("real", draft.real())
                .bind("at", RunTable.at(draft.plannedFor()))
                .bind("by", by)
                .bind("note", draft.note())
                .execute());
    return id;
  }

  /**
   * @throws Conflict it is not in the state that it leaves
   */
  public void move(TenantId tenant, UUID drill, DrillState from, DrillState to) {
    var column =
        switch (to) {
          case RUNNING -> "started_at";
          case ENDED -> "ended_at";
          default -> null;
        };
    var moved =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update linkage_drill set state = ?"
                        + (column == null ? "" : ", " + column + " = clock_timestamp()")
                        + " where tenant_id = ? and id = ? and state = ?",
                    to.name(),
                    tenant.value(),
                    drill,
                    from.name()));
    if (moved == 0) {
      throw new Conflict("drill");
    }
  }

  public void record(TenantId tenant, UUID drill, DrillRecord record, String by) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update linkage_drill set participants = ?, findings = ?, remark = ?, recorded_by = ?"
                    + " where tenant_id = ? and id = ?",
                record.participants(),
                record.findings(),
                record.comment(),
                by,
                tenant.value(),
                drill));
  }

  /** Newest first. */
  public Page<DrillRow> list(TenantId tenant, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .bind("tenant", tenant)
        .found("(d.name ilike :search or l.planned_by ilike :search)", page)
        .page(jdbi, page, "l.planned_for desc, l.id desc", (row, context) -> drill(row));
  }

  public DrillRow get(TenantId tenant, UUID drill) {
    return new PagedQuery(COLUMNS, FROM)
            .bind("tenant", tenant)
            .and("l.id = :id", "id", drill)
            .page(jdbi, PageRequest.first(1), "l.id", (row, context) -> drill(row))
            .items()
            .stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("drill"));
  }

  private static DrillRow drill(ResultSet row) throws SQLException {
    return new DrillRow(
        row.getObject("id", UUID.class),
        row.getString("scenario"),
        row.getObject("device_id", UUID.class),
        row.getString("device_name"),
        row.getBoolean("real_commands"),
        DrillState.valueOf(row.getString("state")),
        Sql.instant(row, "planned_for"),
        row.getString("planned_by"),
        row.getString("note"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "ended_at"),
        row.getObject("run_id", UUID.class),
        row.getInt("steps"),
        row.getInt("failed"),
        row.getInt("told"),
        seconds(Sql.instant(row, "begun_at"), Sql.instant(row, "commanded_at")),
        row.getInt("target"),
        row.getObject("participants", Integer.class),
        row.getString("findings"),
        row.getString("remark"),
        row.getString("recorded_by"));
  }

  private static Double seconds(Instant begun, Instant commanded) {
    return commanded == null ? null : Duration.between(begun, commanded).toMillis() / 1_000.0;
  }
}
