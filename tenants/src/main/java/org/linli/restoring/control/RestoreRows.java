package org.linli.restoring.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.entity.Caller;
import org.linli.persistence.Sql;
import org.linli.restoring.entity.CommunityRestore;
import org.linli.restoring.entity.RestoreState;
import org.linli.tenancy.entity.TenantId;

/** Restores as rows. */
public final class RestoreRows {

  private static final int MOST_SHOWN = 200;
  private static final int LONGEST_FAULT = 400;
  private static final String SELECT =
      "select r.*, t.name as community_name from tenant_restore r join tenant t on t.id = r.community ";

  private RestoreRows() {}

  /**
   * The last two hundred, newest first.
   *
   * @param within the beginning of the communities' codes; empty for all
   */
  public static List<CommunityRestore> list(Handle handle, String within) {
    return handle
        .createQuery(
            SELECT + "where t.code like :within order by r.proposed_at desc, r.id desc limit :most")
        .bind("within", within + "%")
        .bind("most", MOST_SHOWN)
        .map(RestoreRows::row)
        .list();
  }

  /**
   * @param within the beginning of the community's code; empty for all
   */
  public static Optional<CommunityRestore> find(Handle handle, UUID id, String within) {
    return handle
        .createQuery(SELECT + "where r.id = :id and t.code like :within")
        .bind("id", id)
        .bind("within", within + "%")
        .map(RestoreRows::row)
        .findOne();
  }

  /** Agreed to, or broken off in the middle; the oldest word first. */
  public static List<CommunityRestore> due(Handle handle) {
    return handle
        .createQuery(
            SELECT + "where r.state in ('CONFIRMED', 'RUNNING') order by r.decided_at, r.id")
        .map(RestoreRows::row)
        .list();
  }

  /** Whether one is asked for, agreed to or under way. */
  public static boolean stands(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            """
            select exists (select 1 from tenant_restore
              where community = :tenant and state in ('PROPOSED', 'CONFIRMED', 'RUNNING'))""")
        .bind("tenant", tenant)
        .mapTo(Boolean.class)
        .one();
  }

  public static void add(
      Handle handle,
      UUID id,
      TenantId tenant,
      Instant moment,
      String reason,
      Caller by,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into tenant_restore (id, community, moment, reason, state, proposed_by, proposed_name, proposed_at)
            values (:id, :tenant, :moment, :reason, 'PROPOSED', :account, :by, :now)""")
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("moment", at(moment))
        .bind("reason", reason)
        .bind("account", by.accountId())
        .bind("by", by.displayName())
        .bind("now", at(now))
        .execute();
  }

  /**
   * @return false when it does not stand as it was read any more
   */
  public static boolean decide(
      Handle handle, CommunityRestore seen, RestoreState state, Caller by, Instant now) {
    return handle
            .createUpdate(
                """
                update tenant_restore set state = :state, decided_by = :account, decided_name = :by,
                  decided_at = :now where id = :id and state = :before""")
            .bind("state", state)
            .bind("account", by.accountId())
            .bind("by", by.displayName())
            .bind("now", at(now))
            .bind("id", seen.id())
            .bind("before", seen.state())
            .execute()
        == 1;
  }

  /**
   * @return false when it was taken back meanwhile
   */
  public static boolean begin(Handle handle, UUID id, Instant now) {
    return handle
            .createUpdate(
                """
                update tenant_restore set state = 'RUNNING', begun_at = :now
                where id = :id and state in ('CONFIRMED', 'RUNNING')""")
            .bind("now", at(now))
            .bind("id", id)
            .execute()
        == 1;
  }

  /**
   * @param rows null where it failed
   * @param fault null where it did not; cut to 400 characters
   */
  public static void end(Handle handle, UUID id, Long rows, String fault, Instant now) {
    handle
        .createUpdate(
            """
            update tenant_restore set state = :state, done_at = :now, row_count = :rows, fault = :fault
            where id = :id""")
        .bind("state", fault == null ? RestoreState.DONE : RestoreState.FAILED)
        .bind("now", at(now))
        .bindByType("rows", rows, Long.class)
        .bindByType(
            "fault",
            fault == null ? null : fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)),
            String.class)
        .bind("id", id)
        .execute();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static CommunityRestore row(ResultSet row, StatementContext context) throws SQLException {
    return new CommunityRestore(
        row.getObject("id", UUID.class),
        new TenantId(row.getString("community")),
        row.getString("community_name"),
        Sql.instant(row, "moment"),
        row.getString("reason"),
        RestoreState.valueOf(row.getString("state")),
        row.getObject("proposed_by", UUID.class),
        row.getString("proposed_name"),
        Sql.instant(row, "proposed_at"),
        row.getString("decided_name"),
        Sql.instant(row, "decided_at"),
        Sql.instant(row, "begun_at"),
        Sql.instant(row, "done_at"),
        row.getObject("row_count", Long.class),
        row.getString("fault"));
  }
}
