package org.linli.quotas.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.quotas.boundary.UseHour;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.TenantId;

/** Hours of use as rows. */
public final class UseTable {

  private static final String ADD =
      """
      insert into tenant_use (tenant_id, hour, kind, code, amount, refused)
      select t.id, cast(:hour as timestamptz), cast(:kind as varchar),
        coalesce((select f.code from division_former f where f.community = t.id
          and f.until_at > cast(:hour as timestamptz) order by f.until_at limit 1), t.code),
        cast(:amount as bigint), cast(:refused as bigint)
      from tenant t where t.id = :tenant
      on conflict (tenant_id, hour, kind) do update
        set amount = tenant_use.amount + excluded.amount, refused = tenant_use.refused + excluded.refused""";

  private UseTable() {}

  /** What was counted of one thing since the last time. */
  public record Row(Metered what, long amount, long refused) {}

  /** In one order, so that two servers never wait for each other crosswise. */
  public static void add(Handle handle, List<Row> rows, Instant hour) {
    try (var batch = handle.prepareBatch(ADD)) {
      rows.stream()
          .sorted(Comparator.comparing(row -> row.what().toString()))
          .forEach(
              row ->
                  batch
                      .bind("hour", hour)
                      .bind("tenant", row.what().tenant())
                      .bind("kind", row.what().kind())
                      .bind("amount", row.amount())
                      .bind("refused", row.refused())
                      .add());
      batch.execute();
    }
  }

  public static long used(Handle handle, Metered what, Instant since) {
    return handle
        .createQuery(
            """
            select coalesce(sum(amount), 0) from tenant_use
            where tenant_id = :tenant and kind = :kind and hour >= :since""")
        .bind("tenant", what.tenant())
        .bind("kind", what.kind())
        .bind("since", since)
        .mapTo(long.class)
        .one();
  }

  static List<UseHour> hours(
      Handle handle, TenantId tenant, QuotaKind kind, Instant from, Instant until) {
    return handle
        .createQuery(
            """
            select hour, amount, refused from tenant_use
            where tenant_id = :tenant and kind = :kind and hour >= :from and hour < :until
            order by hour""")
        .bind("tenant", tenant)
        .bind("kind", kind)
        .bind("from", from)
        .bind("until", until)
        .map(
            (row, context) ->
                new UseHour(
                    row.getObject("hour", OffsetDateTime.class).toInstant(),
                    row.getLong("amount"),
                    row.getLong("refused")))
        .list();
  }

  static long refused(Handle handle, Metered what, Instant since) {
    return handle
        .createQuery(
            """
            select coalesce(sum(refused), 0) from tenant_use
            where tenant_id = :tenant and kind = :kind and hour >= :since""")
        .bind("tenant", what.tenant())
        .bind("kind", what.kind())
        .bind("since", since)
        .mapTo(long.class)
        .one();
  }

  public static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate("delete from tenant_use where hour < :before")
        .bind("before", before)
        .execute();
  }
}
