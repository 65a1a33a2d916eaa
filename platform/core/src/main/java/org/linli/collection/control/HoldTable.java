package org.linli.collection.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.collection.entity.Hold;
import org.linli.persistence.Sql;

/** Rows of {@code retention_hold}. */
public final class HoldTable {

  /** Stands for every asset. */
  static final String EVERYTHING = "";

  private HoldTable() {}

  /** The assets of a community that are not deleted now. */
  static Set<String> standing(Handle handle, String code, Instant now) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                select coalesce(asset, '') from retention_hold
                where code = :code and lifted_at is null and (until is null or until > :now)""")
            .bind("code", code)
            .bind("now", Deletions.utc(now))
            .mapTo(String.class)
            .list());
  }

  public static void insert(Handle handle, Hold hold, String scope) {
    handle
        .createUpdate(
            """
            insert into retention_hold (id, code, asset, reason, placed_by, placed_scope, placed_at, until)
            values (:id, :code, :asset, :reason, :by, :scope, :at, :until)""")
        .bind("id", hold.id())
        .bind("code", hold.code())
        .bind("asset", hold.asset())
        .bind("reason", hold.reason())
        .bind("by", hold.by())
        .bind("scope", scope)
        .bind("at", Deletions.utc(hold.placed()))
        .bind("until", hold.until() == null ? null : Deletions.utc(hold.until()))
        .execute();
  }

  /**
   * @param scope the lifter's; what was placed from above is lifted from there
   * @return whether one was lifted
   */
  public static boolean lift(
      Handle handle, UUID id, String scope, String by, String reason, Instant now) {
    return handle
            .createUpdate(
                """
                update retention_hold set lifted_by = :by, lifted_at = :now, lift_reason = :reason
                where id = :id and lifted_at is null and placed_scope like :scope""")
            .bind("id", id)
            .bind("by", by)
            .bind("now", Deletions.utc(now))
            .bind("reason", reason)
            .bind("scope", scope + "%")
            .execute()
        == 1;
  }

  public static Hold read(ResultSet row) throws SQLException {
    return new Hold(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("community"),
        row.getString("asset"),
        row.getString("reason"),
        row.getString("placed_by"),
        Sql.instant(row, "placed_at"),
        Sql.instant(row, "until"),
        row.getString("lifted_by"),
        Sql.instant(row, "lifted_at"),
        row.getString("lift_reason"));
  }
}
