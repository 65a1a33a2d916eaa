package org.linli.matters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * An open task of a process with its clock, and the matter it belongs to.
 *
 * @param dueAt null for no limit
 * @param working whether its limit is in working time
 * @param warnAt null where no clock runs
 * @param level how far it was passed on: 0 not at all, 1 warned, 2 missed, then the tiers above
 * @param matter null for a process that is no matter's, or not yet
 * @param place null for none
 * @param suspendedAt null where it goes on
 */
record Step(
    UUID task,
    String node,
    List<String> roles,
    UUID assignee,
    Instant openedAt,
    Instant dueAt,
    boolean working,
    UUID definition,
    Instant warnAt,
    int level,
    UUID matter,
    UUID place,
    Instant suspendedAt) {

  private static final String SELECT =
      """
      select t.id, t.node, t.roles, t.assignee, t.opened_at, t.due_at, t.working, i.definition_id, c.warn_at, c.level,
        m.id as matter, m.place_id, m.suspended_at
      from process_task t join process_instance i on i.tenant_id = t.tenant_id and i.id = t.instance_id
      left join matter_clock c on c.tenant_id = t.tenant_id and c.task_id = t.id
      left join matter m on m.tenant_id = t.tenant_id and m.instance_id = t.root_id
      where t.tenant_id = :tenant and t.state in ('OPEN', 'CLAIMED')\
      """;

  /** Empty where it is over. */
  static Optional<Step> find(Handle handle, TenantId tenant, UUID task) {
    return handle
        .createQuery(SELECT + " and t.id = :task")
        .bind("tenant", tenant)
        .bind("task", task)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** The same, and nobody does it before the transaction ends. */
  static Optional<Step> held(Handle handle, TenantId tenant, UUID task) {
    return handle
        .createQuery(
            "select id from process_task where tenant_id = :tenant and id = :task for update")
        .bind("tenant", tenant)
        .bind("task", task)
        .mapTo(UUID.class)
        .findOne()
        .flatMap(id -> find(handle, tenant, id));
  }

  /** All of a process with what it called. */
  static List<Step> of(Handle handle, TenantId tenant, UUID root) {
    return handle
        .createQuery(SELECT + " and t.root_id = :root order by t.opened_at, t.id")
        .bind("tenant", tenant)
        .bind("root", root)
        .map((row, context) -> read(row))
        .list();
  }

  private static Step read(ResultSet row) throws SQLException {
    var roles = row.getString("roles");
    return new Step(
        row.getObject("id", UUID.class),
        row.getString("node"),
        roles == null ? List.of() : Stream.of(roles.strip().split(" ")).toList(),
        row.getObject("assignee", UUID.class),
        Sql.instant(row, "opened_at"),
        Sql.instant(row, "due_at"),
        row.getBoolean("working"),
        row.getObject("definition_id", UUID.class),
        Sql.instant(row, "warn_at"),
        row.getInt("level"),
        row.getObject("matter", UUID.class),
        row.getObject("place_id", UUID.class),
        Sql.instant(row, "suspended_at"));
  }
}
