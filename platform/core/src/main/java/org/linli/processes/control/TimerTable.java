package org.linli.processes.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** The rows of what goes on by itself at a time, across tenants, without content. */
final class TimerTable {

  private final Handle handle;

  TimerTable(Handle handle) {
    this.handle = handle;
  }

  /** What no other server has in its hands, for as long as this transaction lasts. */
  List<Waiting> claim(String kind, Instant now, int most) {
    return handle
        .createQuery(
            """
            select id, tenant_id, instance_id, root_id, token, node, attempts from process_timer
            where kind = :kind and due_at <= :now order by due_at, id limit :most for update skip locked""")
        .bind("kind", kind)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("most", most)
        .map((row, context) -> waiting(row))
        .list();
  }

  /** Ids alone, to be taken one by one. */
  List<UUID> due(Instant now, int most) {
    return handle
        .createQuery(
            "select id from process_timer where due_at <= :now order by due_at, id limit :most")
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("most", most)
        .mapTo(UUID.class)
        .list();
  }

  List<Waiting> claimOne(UUID id, Instant now) {
    return handle
        .createQuery(
            """
            select id, tenant_id, instance_id, root_id, token, node, attempts from process_timer
            where id = :id and due_at <= :now for update skip locked""")
        .bind("id", id)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map((row, context) -> waiting(row))
        .list();
  }

  void later(UUID id, Instant at, int attempts) {
    handle.execute(
        "update process_timer set due_at = ?, attempts = ? where id = ?",
        at.atOffset(ZoneOffset.UTC),
        attempts,
        id);
  }

  void delete(UUID id) {
    handle.execute("delete from process_timer where id = ?", id);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return Waiting.of(row, new TenantId(row.getString("tenant_id")), row.getInt("attempts"));
  }
}
