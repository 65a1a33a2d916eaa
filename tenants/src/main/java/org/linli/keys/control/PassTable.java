package org.linli.keys.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.keys.boundary.SealingPass;
import org.linli.persistence.Sql;

/** How far each column has come; a server that stops leaves it to the next one. */
public final class PassTable {

  private PassTable() {}

  /** By {@code table.column}. */
  public static Map<String, SealingPass> all(Handle handle) {
    return handle
        .createQuery("select * from personal_pass")
        .map((row, context) -> Map.entry(row.getString("field"), pass(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Optional<SealingPass> find(Handle handle, String field) {
    return handle
        .createQuery("select * from personal_pass where field = :field")
        .bind("field", field)
        .map((row, context) -> pass(row))
        .findOne();
  }

  /** From the first community on. */
  static void begin(Handle handle, String field, String goal, int version, Instant now) {
    handle
        .createUpdate(
            """
            insert into personal_pass (field, goal, key_version, up_to, changed, begun_at, done_at)
            values (:field, :goal, :version, null, 0, :now, null)
            on conflict (field) do update set goal = excluded.goal, key_version = excluded.key_version,
              up_to = null, changed = 0, begun_at = excluded.begun_at, done_at = null""")
        .bind("field", field)
        .bind("goal", goal)
        .bind("version", version)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /**
   * @return whether that is the goal still; another order began another walk otherwise
   */
  static boolean came(
      Handle handle, String field, String goal, int version, String place, long changed) {
    return handle
            .createUpdate(
                """
                update personal_pass set up_to = :place, changed = changed + :changed
                where field = :field and goal = :goal and key_version = :version""")
            .bind("field", field)
            .bind("goal", goal)
            .bind("version", version)
            .bind("place", place)
            .bind("changed", changed)
            .execute()
        > 0;
  }

  static void done(Handle handle, String field, String goal, int version, Instant now) {
    handle
        .createUpdate(
            """
            update personal_pass set done_at = :now
            where field = :field and goal = :goal and key_version = :version""")
        .bind("field", field)
        .bind("goal", goal)
        .bind("version", version)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  private static SealingPass pass(ResultSet row) throws SQLException {
    return new SealingPass(
        row.getString("goal"),
        row.getInt("key_version"),
        row.getString("up_to"),
        row.getLong("changed"),
        Sql.instant(row, "begun_at"),
        Sql.instant(row, "done_at"));
  }
}
