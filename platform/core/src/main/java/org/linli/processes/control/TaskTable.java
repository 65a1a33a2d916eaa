package org.linli.processes.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.persistence.PagedQuery;
import org.linli.processes.entity.TaskQuery;
import org.linli.processes.entity.TaskRow;
import org.linli.processes.entity.TaskState;
import org.linli.tenancy.entity.TenantId;

/** The rows of tasks. */
final class TaskTable {

  private static final String COLUMNS = "select t.*, i.key, i.business_key ";
  private static final String FROM =
      "from process_task t join process_instance i on i.tenant_id = t.tenant_id and i.id = t.instance_id"
          + " where t.tenant_id = :tenant";

  private final TenantId tenant;

  TaskTable(TenantId tenant) {
    this.tenant = tenant;
  }

  Optional<TaskRow> find(Handle handle, UUID id) {
    return handle
        .createQuery(COLUMNS + FROM + " and t.id = :id")
        .bind("tenant", tenant)
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne();
  }

  /** False where it is not on offer any more. */
  boolean claim(Handle handle, UUID id, UUID account, OffsetDateTime now) {
    return handle.execute(
            "update process_task set state = 'CLAIMED', assignee = ?, claimed_at = ?"
                + " where tenant_id = ? and id = ? and state = 'OPEN'",
            account,
            now,
            tenant.value(),
            id)
        > 0;
  }

  /** Those whose time is nearest first. */
  Page<TaskRow> open(Jdbi jdbi, TaskQuery wanted, PageRequest page) {
    var query =
        new PagedQuery(COLUMNS, FROM)
            .bind("tenant", tenant)
            .and("t.state in ('OPEN', 'CLAIMED')")
            .and("t.assignee = :assignee", "assignee", wanted.assignee())
            .and("i.key = :key", "key", wanted.key());
    if (!wanted.roles().isEmpty()) {
      query.and(any("t.roles like :role", wanted.roles().size())).and("t.state = 'OPEN'");
      for (int at = 0; at < wanted.roles().size(); at++) {
        query.bind(
            "role" + at, "% " + wanted.roles().get(at).replaceAll("[%_\\\\]", "\\\\$0") + " %");
      }
    }
    if (!wanted.places().isEmpty()) {
      query.and("(t.place is null or " + any("t.place = :place", wanted.places().size()) + ")");
      for (int at = 0; at < wanted.places().size(); at++) {
        query.bind("place" + at, wanted.places().get(at));
      }
    }
    return query.page(
        jdbi,
        page,
        "case when t.due_at is null then 1 else 0 end, t.due_at, t.opened_at, t.id",
        (row, context) -> row(row));
  }

  private static String any(String condition, int times) {
    return IntStream.range(0, times)
        .mapToObj(at -> condition + at)
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static TaskRow row(ResultSet row) throws SQLException {
    var due = row.getObject("due_at", OffsetDateTime.class);
    return new TaskRow(
        row.getObject("id", UUID.class),
        row.getObject("instance_id", UUID.class),
        row.getObject("root_id", UUID.class),
        row.getInt("token"),
        row.getString("key"),
        row.getString("business_key"),
        row.getString("node"),
        row.getString("name"),
        TaskState.valueOf(row.getString("state")),
        Roles.read(row.getString("roles")),
        row.getString("place"),
        row.getObject("assignee", UUID.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        due == null ? null : due.toInstant());
  }
}
