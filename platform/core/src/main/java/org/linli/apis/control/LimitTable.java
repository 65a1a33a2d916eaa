package org.linli.apis.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.apis.boundary.LimitRow;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;

/** Limits that differ from the pack as rows. */
final class LimitTable {

  private LimitTable() {}

  static List<LimitRow> rows(Handle handle) {
    return handle
        .createQuery("select * from api_limit order by kind, target")
        .map(
            (row, context) ->
                new LimitRow(
                    LimitKind.valueOf(row.getString("kind")),
                    row.getString("target"),
                    new Limit(
                        row.getInt("per_second"),
                        row.getInt("burst"),
                        row.getObject("daily", Long.class)),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    row.getString("changed_by")))
        .list();
  }

  static Map<LimitKey, Limit> limits(Handle handle) {
    var limits = new LinkedHashMap<LimitKey, Limit>();
    rows(handle).forEach(row -> limits.put(new LimitKey(row.kind(), row.target()), row.limit()));
    return limits;
  }

  static void put(Handle handle, LimitKey key, Limit limit, Instant at, String by) {
    handle
        .createUpdate(
            """
            insert into api_limit (kind, target, per_second, burst, daily, changed_at, changed_by)
            values (:kind, :target, :rate, :burst, cast(:daily as bigint), :at, :by)
            on conflict (kind, target) do update set per_second = excluded.per_second, burst = excluded.burst,
              daily = excluded.daily, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
        .bind("kind", key.kind())
        .bind("target", key.target())
        .bind("rate", limit.perSecond())
        .bind("burst", limit.burst())
        .bind("daily", limit.daily())
        .bind("at", at)
        .bind("by", by)
        .execute();
  }

  static boolean remove(Handle handle, LimitKey key) {
    return handle.execute(
            "delete from api_limit where kind = ? and target = ?", key.kind().name(), key.target())
        == 1;
  }
}
