package org.linli.apis.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.apis.boundary.GrantRow;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.GrantKind;

/** What applications asked for and were granted as rows; each change raises the version. */
public final class GrantTable {

  private GrantTable() {}

  public static List<GrantRow> of(Handle handle, UUID application) {
    return handle
        .createQuery(
            "select * from api_grant where application_id = :application order by kind desc, target")
        .bind("application", application)
        .map(
            (row, context) ->
                new GrantRow(
                    GrantKind.valueOf(row.getString("kind")),
                    row.getString("target"),
                    row.getString("state").equals("GRANTED"),
                    row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    row.getString("changed_by")))
        .list();
  }

  /** What was granted already stays so: a second asking would shut it. */
  public static void ask(Handle handle, UUID application, Wanted wanted, Instant now, String by) {
    put(handle, application, wanted, "ASKED", "where api_grant.state = 'ASKED'", now, by);
  }

  public static void grant(Handle handle, UUID application, Wanted wanted, Instant now, String by) {
    put(handle, application, wanted, "GRANTED", "", now, by);
    ApplicationTable.raise(handle, application);
  }

  private static void put(
      Handle handle,
      UUID application,
      Wanted wanted,
      String state,
      String where,
      Instant now,
      String by) {
    handle
        .createUpdate(
            """
            insert into api_grant (application_id, kind, target, state, valid_until, changed_at, changed_by)
            values (:application, :kind, :target, :state, :until, :now, :by)
            on conflict (application_id, kind, target) do update set state = excluded.state,
              valid_until = excluded.valid_until, changed_at = excluded.changed_at,
              changed_by = excluded.changed_by\s"""
                + where)
        .bind("application", application)
        .bind("kind", wanted.kind())
        .bind("target", wanted.target())
        .bind("state", state)
        .bind("until", wanted.until())
        .bind("now", now)
        .bind("by", by)
        .execute();
  }

  /** All that was asked for. */
  public static void grantAsked(Handle handle, UUID application, Instant now, String by) {
    handle
        .createUpdate(
            """
            update api_grant set state = 'GRANTED', changed_at = :now, changed_by = :by
            where application_id = :application and state = 'ASKED'""")
        .bind("application", application)
        .bind("now", now)
        .bind("by", by)
        .execute();
    ApplicationTable.raise(handle, application);
  }

  /** Whether there was such a thing. */
  public static boolean remove(Handle handle, UUID application, GrantKind kind, String target) {
    var removed =
        handle
            .createUpdate(
                """
                delete from api_grant
                where application_id = :application and kind = :kind and target = :target""")
            .bind("application", application)
            .bind("kind", kind)
            .bind("target", target)
            .execute();
    ApplicationTable.raise(handle, application);
    return removed == 1;
  }
}
