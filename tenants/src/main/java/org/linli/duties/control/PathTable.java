package org.linli.duties.control;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.duties.boundary.PathUse;
import org.linli.rights.entity.SupplyPath;

/** What came of the two supply paths in a month. */
public final class PathTable {

  private static final String USES =
      """
      select {key} as key, r.path,
        count(*) filter (where r.submitted_at >= :from and r.submitted_at < :until) as applications,
        count(*) filter (where r.decided_at >= :from and r.decided_at < :until
          and r.state in ('GRANTED', 'REVOKED')) as granted,
        count(*) filter (where r.decided_at >= :from and r.decided_at < :until and r.state = 'REFUSED') as refused,
        count(*) filter (where u.reads > 0) as used,
        cast(coalesce(sum(u.reads), 0) as bigint) as reads,
        cast(coalesce(sum(u.items), 0) as bigint) as items,
        avg(extract(epoch from (r.decided_at - r.submitted_at))) filter (where r.decided_at >= :from
          and r.decided_at < :until and r.state in ('GRANTED', 'REVOKED', 'REFUSED')) as seconds
      from data_request r
      left join (select tenant_id, request_id, sum(reads) as reads, sum(items) as items from data_grant_use
        where day >= :first and day < :next group by tenant_id, request_id) u
        on u.tenant_id = r.tenant_id and u.request_id = r.id
      where r.state <> 'DRAFT' and (r.submitted_at >= :from and r.submitted_at < :until
        or r.decided_at >= :from and r.decided_at < :until or u.reads > 0)
      group by {key}, r.path order by 8 desc, 1, 2""";

  private static final double HOUR = 3600;

  private PathTable() {}

  /** By path alone. */
  public static List<PathUse> whole(Handle handle, Span span) {
    return read(handle, span, "r.path");
  }

  /** The scenario's id; empty for applications without one. */
  public static List<PathUse> byScenario(Handle handle, Span span) {
    return read(handle, span, "coalesce(r.scenario, '')");
  }

  /** The community's code. */
  public static List<PathUse> byCommunity(Handle handle, Span span) {
    return read(handle, span, "r.code");
  }

  private static List<PathUse> read(Handle handle, Span span, String key) {
    LocalDate first = span.month().atDay(1);
    return handle
        .createQuery(USES.replace("{key}", key))
        .bind("from", Assessment.time(span.from()))
        .bind("until", Assessment.time(span.until()))
        .bind("first", first)
        .bind("next", first.plusMonths(1))
        .map(
            (row, context) -> {
              var seconds = row.getObject("seconds");
              return new PathUse(
                  span.month().toString(),
                  row.getString("key"),
                  row.getString("key"),
                  SupplyPath.valueOf(row.getString("path")),
                  row.getLong("applications"),
                  row.getLong("granted"),
                  row.getLong("refused"),
                  row.getLong("used"),
                  row.getLong("reads"),
                  row.getLong("items"),
                  seconds == null ? null : ((Number) seconds).doubleValue() / HOUR);
            })
        .list();
  }
}
