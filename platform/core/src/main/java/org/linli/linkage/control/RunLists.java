package org.linli.linkage.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.linkage.entity.RunDetail;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.RunRow;
import org.linli.linkage.entity.RunState;
import org.linli.linkage.entity.StepRow;
import org.linli.linkage.entity.ToldRow;
import org.linli.packs.Text;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.places.boundary.GridReach;
import org.linli.tenancy.entity.TenantId;

/** Lists of runs, and of who was told what. */
public final class RunLists {

  private static final String COLUMNS =
      """
      select u.*, d.name as device_name, d.place_id as spot, p.name as spot_name,
        (select count(*) from linkage_step s
          where s.tenant_id = u.tenant_id and s.run_id = u.id) as steps,
        (select count(*) from linkage_step s
          where s.tenant_id = u.tenant_id and s.run_id = u.id and s.state = 'FAILED') as failed,
        (select count(distinct t.account_id) from linkage_told t
          where t.tenant_id = u.tenant_id and t.run_id = u.id) as told
      """;

  private static final String FROM =
      """
      from linkage_run u
      join device d on d.tenant_id = u.tenant_id and d.id = u.device_id
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      where u.tenant_id = :tenant""";

  private static final String TOLD_COLUMNS =
      """
      select t.id, t.run_id, t.step_id, t.at, t.seen_at, s.plan, s.said_zh, s.said_en, u.scenario, u.drill_id, u.state,
        a.display_name
      """;

  private static final String TOLD =
      """
      from linkage_told t
      join linkage_step s on s.tenant_id = t.tenant_id and s.id = t.step_id
      join linkage_run u on u.tenant_id = t.tenant_id and u.id = t.run_id
      left join account a on a.tenant_id = t.tenant_id and a.id = t.account_id
      where t.tenant_id = :tenant""";

  private final Jdbi jdbi;

  public RunLists(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Newest first.
   *
   * @param worker in whose grids alone; null for the whole community
   */
  public Page<RunRow> list(TenantId tenant, RunQuery query, UUID worker, PageRequest page) {
    return runs(tenant, worker)
        .and("u.scenario = :scenario", "scenario", query.scenario())
        .and("u.drill_id = :drill", "drill", query.drill())
        .either(query.open(), "u.state <> 'ENDED'", "u.state = 'ENDED'")
        .either(query.drills(), "u.drill_id is not null", "u.drill_id is null")
        .found(
            "(d.name ilike :search or p.name ilike :search or u.rule_zh ilike :search or u.rule_en ilike :search)",
            page)
        .page(jdbi, page, "u.begun_at desc, u.id desc", (row, context) -> run(row));
  }

  public Optional<RunDetail> one(TenantId tenant, UUID run, UUID worker) {
    return runs(tenant, worker)
        .and("u.id = :id", "id", run)
        .page(jdbi, PageRequest.first(1), "u.id", (row, context) -> run(row))
        .items()
        .stream()
        .findFirst()
        .map(row -> new RunDetail(row, steps(tenant, run), told(tenant, run)));
  }

  private static PagedQuery runs(TenantId tenant, UUID worker) {
    return new PagedQuery(COLUMNS, FROM).bind("tenant", tenant).and(GridReach.OWN, "me", worker);
  }

  private List<StepRow> steps(TenantId tenant, UUID run) {
    return jdbi.withHandle(handle -> new StepTable(handle, tenant).of(run));
  }

  private List<ToldRow> told(TenantId tenant, UUID run) {
    return new PagedQuery(TOLD_COLUMNS, TOLD)
        .bind("tenant", tenant)
        .and("t.run_id = :run", "run", run)
        .page(
            jdbi, PageRequest.first(PageRequest.LONGEST), "t.at, t.id", (row, context) -> told(row))
        .items();
  }

  /** What somebody was told, newest first. */
  public Page<ToldRow> toldTo(TenantId tenant, UUID account, PageRequest page) {
    return new PagedQuery(TOLD_COLUMNS, TOLD)
        .bind("tenant", tenant)
        .and("t.account_id = :account", "account", account)
        .page(jdbi, page, "t.at desc, t.id desc", (row, context) -> told(row));
  }

  private static RunRow run(ResultSet row) throws SQLException {
    var begun = Sql.instant(row, "begun_at");
    var commanded = Sql.instant(row, "commanded_at");
    var target = row.getInt("target_seconds");
    var rule = new Text(row.getString("rule_zh"), row.getString("rule_en"));
    return new RunRow(
        row.getObject("id", UUID.class),
        row.getString("scenario"),
        row.getInt("setting_number"),
        RunState.valueOf(row.getString("state")),
        row.getObject("drill_id", UUID.class),
        row.getBoolean("real_commands"),
        row.getObject("device_id", UUID.class),
        row.getString("device_name"),
        row.getObject("spot", UUID.class),
        row.getString("spot_name"),
        row.getObject("place_id", UUID.class),
        row.getString("rule"),
        rule,
        Sql.instant(row, "raised_at"),
        begun,
        commanded,
        Sql.instant(row, "cleared_at"),
        Sql.instant(row, "ended_at"),
        row.getInt("folded"),
        row.getInt("steps"),
        row.getInt("failed"),
        row.getInt("told"),
        target,
        inTime(begun, commanded, target));
  }

  static Boolean inTime(Instant begun, Instant commanded, int target) {
    return commanded == null
        ? null
        : Duration.between(begun, commanded).compareTo(Duration.ofSeconds(target)) <= 0;
  }

  private static ToldRow told(ResultSet row) throws SQLException {
    var drill = row.getObject("drill_id") != null;
    var step = Json.step(row.getString("plan"));
    return new ToldRow(
        row.getObject("id", UUID.class),
        row.getObject("run_id", UUID.class),
        row.getObject("step_id", UUID.class),
        row.getString("scenario"),
        row.getString("display_name"),
        step.name(),
        StepTable.said(row),
        drill,
        Sql.instant(row, "at"),
        Sql.instant(row, "seen_at"),
        RunState.valueOf(row.getString("state")) == RunState.ENDED);
  }
}
