package org.linli.servers.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.persistence.Sql;
import org.linli.servers.entity.RecoveryCause;
import org.linli.servers.entity.ServerBeat;
import org.linli.servers.entity.ServerRecovery;
import org.linli.servers.entity.ServerRow;

/** Servers and recoveries as rows. */
final class ServerTable {

  /** More servers than any city runs; the register forgets those that are long gone. */
  private static final int MOST = 1_000;

  private ServerTable() {}

  static List<ServerRow> all(Handle handle) {
    return handle
        .createQuery(
            """
            select * from server_node
            order by left_at is not null or followed_by is not null, machine, started_at desc limit :most\
            """)
        .bind("most", MOST)
        .map((row, context) -> row(row))
        .list();
  }

  static Optional<ServerRow> find(Handle handle, String node) {
    return handle
        .createQuery("select * from server_node where node = :node")
        .bind("node", node)
        .map((row, context) -> row(row))
        .findOne();
  }

  /** It is there; whatever was said of its end before is over. */
  static void beat(Handle handle, ServerBeat beat, Instant now) {
    handle
        .createUpdate(
            """
            insert into server_node (node, machine, roles, build, runtime, started_at, beat_at, sessions, rounds,
              heap_used, heap_most)
            values (:node, :machine, :roles, :build, :runtime, :startedAt, :now, :sessions, :rounds, :heapUsed,
              :heapMost)
            on conflict (node) do update set machine = excluded.machine, roles = excluded.roles,
              build = excluded.build, runtime = excluded.runtime, started_at = excluded.started_at,
              beat_at = excluded.beat_at, sessions = excluded.sessions, rounds = excluded.rounds,
              heap_used = excluded.heap_used, heap_most = excluded.heap_most, left_at = null, left_by = null,
              followed_by = null\
            """)
        .bindMethods(beat)
        .bind("now", now)
        .execute();
  }

  /**
   * Of processes on the same machine that fell silent before this one began, the one that nobody
   * follows yet and that was heard last.
   */
  static Optional<ServerRow> toFollow(Handle handle, ServerBeat beat, Instant silentSince) {
    return handle
        .createQuery(
            """
            select * from server_node where machine = :machine and node <> :node and left_at is null
              and followed_by is null and beat_at <= :silentSince and beat_at <= :startedAt
              and not exists (select 1 from server_node f where f.followed_by = :node)
            order by beat_at desc, node limit 1\
            """)
        .bindMethods(beat)
        .bind("silentSince", silentSince)
        .map((row, context) -> row(row))
        .findOne();
  }

  static void follow(Handle handle, String gone, String by) {
    handle
        .createUpdate("update server_node set followed_by = :by where node = :gone")
        .bind("gone", gone)
        .bind("by", by)
        .execute();
  }

  /** False when there is none, or it left before. */
  static boolean leave(Handle handle, String node, String by, Instant now) {
    return handle
            .createUpdate(
                "update server_node set left_at = :now, left_by = :by where node = :node and"
                    + " left_at is null")
            .bind("node", node)
            .bind("by", by)
            .bind("now", now)
            .execute()
        == 1;
  }

  static void forget(Handle handle, Instant before) {
    handle
        .createUpdate("delete from server_node where beat_at < :before")
        .bind("before", before)
        .execute();
  }

  static void recovered(
      Handle handle, ServerBeat beat, Instant from, Instant to, RecoveryCause cause) {
    handle
        .createUpdate(
            """
            insert into server_recovery (id, node, machine, silent_from, back_at, cause)
            values (:id, :node, :machine, :from, :to, :cause)\
            """)
        .bind("id", Sql.newId())
        .bind("node", beat.node())
        .bind("machine", beat.machine())
        .bind("from", from)
        .bind("to", to)
        .bind("cause", cause)
        .execute();
  }

  static Page<ServerRecovery> recoveries(Handle handle, PageRequest page) {
    var total = handle.createQuery("select count(*) from server_recovery").mapTo(long.class).one();
    var rows =
        handle
            .createQuery(
                "select * from server_recovery order by back_at desc, id desc limit :limit offset"
                    + " :offset")
            .bind("limit", page.limit())
            .bind("offset", page.offset())
            .map(
                (row, context) ->
                    new ServerRecovery(
                        row.getObject("id", UUID.class),
                        row.getString("node"),
                        row.getString("machine"),
                        Sql.instant(row, "silent_from"),
                        Sql.instant(row, "back_at"),
                        RecoveryCause.valueOf(row.getString("cause"))))
            .list();
    return Page.of(rows, total, page);
  }

  private static ServerRow row(ResultSet row) throws SQLException {
    return new ServerRow(
        row.getString("node"),
        row.getString("machine"),
        row.getString("roles"),
        row.getString("build"),
        row.getString("runtime"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "beat_at"),
        row.getInt("sessions"),
        row.getInt("rounds"),
        row.getLong("heap_used"),
        row.getLong("heap_most"),
        Sql.instant(row, "left_at"),
        row.getString("left_by"),
        row.getString("followed_by"));
  }
}
