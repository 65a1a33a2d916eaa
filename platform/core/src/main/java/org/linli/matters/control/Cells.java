package org.linli.matters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.LampCount;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Counts the open steps of a community in one look. The lamps are those of {@link Lamp#at}. */
final class Cells {

  private static final String WARN = "coalesce(c.warn_at, t.due_at - (t.due_at - t.opened_at) / 4)";

  private static final String STEPS =
      """
      with step as (
        select m.kind, trim(coalesce(t.roles, '')) as roles, t.assignee, t.due_at,
          coalesce(p.grid_id, case when p.kind = 'GRID' then p.id end) as grid, %1$s as warn,
          case when m.suspended_at is not null or t.due_at is null then 'NONE' when t.due_at <= :now then 'RED'
            when %1$s <= :now then 'YELLOW' else 'GREEN' end as lamp
        from process_task t
        join matter m on m.tenant_id = t.tenant_id and m.instance_id = t.root_id
        left join matter_clock c on c.tenant_id = t.tenant_id and c.task_id = t.id
        left join place p on p.tenant_id = m.tenant_id and p.id = m.place_id
        where t.tenant_id = :tenant and t.state in ('OPEN', 'CLAIMED')\
      """
          .formatted(WARN);

  private static final String SUMS =
      """
      )
      select kind, roles, assignee, grid, lamp, count(*) as many, min(due_at) as earliest,
        min(case lamp when 'GREEN' then warn when 'YELLOW' then due_at end) as turn
      from step group by kind, roles, assignee, grid, lamp\
      """;

  private Cells() {}

  /**
   * @param within a further condition on a task {@code t}, with its values; empty for all
   */
  static List<Cell> of(
      Handle handle, TenantId tenant, String within, Map<String, Object> values, Instant now) {
    return handle
        .createQuery(STEPS + within + SUMS)
        .bindMap(values)
        .bind("tenant", tenant)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map((row, context) -> read(row))
        .list();
  }

  private static Cell read(ResultSet row) throws SQLException {
    return new Cell(
        row.getString("kind"),
        row.getString("roles"),
        row.getObject("assignee", UUID.class),
        row.getObject("grid", UUID.class),
        LampCount.of(
            Lamp.valueOf(row.getString("lamp")), row.getLong("many"), Sql.instant(row, "earliest")),
        Sql.instant(row, "turn"));
  }
}
