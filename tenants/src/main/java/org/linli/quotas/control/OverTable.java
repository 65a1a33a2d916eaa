package org.linli.quotas.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Over;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.tenancy.entity.TenantId;

/** Who is beyond a quota as rows: few, read by every door every few seconds. */
public final class OverTable {

  private OverTable() {}

  static Map<Metered, Over> all(Handle handle) {
    var all = new HashMap<Metered, Over>();
    handle
        .createQuery("select * from tenant_over")
        .map(
            (row, context) ->
                Map.entry(
                    new Metered(
                        new TenantId(row.getString("tenant_id")),
                        QuotaKind.valueOf(row.getString("kind"))),
                    new Over(
                        QuotaLevel.valueOf(row.getString("level")),
                        row.getLong("used"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant())))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  /**
   * Writes down where somebody stands. What stands there already is touched only when its level or
   * its end is another: the row is read everywhere, and written seldom.
   *
   * @param until when it ends by itself
   */
  public static void judge(
      Handle handle, QuotaBook book, Metered what, long used, Instant now, Instant until) {
    var level = book.quota(what).level(used);
    var known = book.over().get(what);
    if (level == QuotaLevel.GOOD) {
      if (known != null) {
        remove(handle, what);
      }
    } else if (known == null || known.level() != level || known.until().isBefore(until)) {
      handle
          .createUpdate(
              """
              insert into tenant_over (tenant_id, kind, level, used, since, until)
              select t.id, cast(:kind as varchar), cast(:level as varchar), cast(:used as bigint),
                cast(:now as timestamptz), cast(:until as timestamptz)
              from tenant t where t.id = :tenant
              on conflict (tenant_id, kind) do update set used = excluded.used, until = excluded.until,
                since = case when tenant_over.level = excluded.level then tenant_over.since else excluded.since end,
                level = excluded.level""")
          .bind("tenant", what.tenant())
          .bind("kind", what.kind())
          .bind("level", level)
          .bind("used", used)
          .bind("now", now)
          .bind("until", until)
          .execute();
    }
  }

  static void remove(Handle handle, Metered what) {
    handle.execute(
        "delete from tenant_over where tenant_id = ? and kind = ?",
        what.tenant().value(),
        what.kind().name());
  }

  /** Those whose time has passed. */
  public static int forget(Handle handle, Instant now) {
    return handle
        .createUpdate("delete from tenant_over where until <= :now")
        .bind("now", now)
        .execute();
  }
}
