package org.linli.quotas.control;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** How much lies in each community, and where it is measured next. */
public final class StoreTable {

  /** A store is measured once a day at most, and only where something was done. */
  static final Duration PAUSE = Duration.ofDays(1);

  private StoreTable() {}

  /** What was measured. */
  public record Store(long rows, long rowBytes, long fileBytes, Instant at) {

    public long bytes() {
      return rowBytes + fileBytes;
    }
  }

  /**
   * Something was done there: it is measured soon for the first time, else a day after the last.
   */
  public static void due(Handle handle, TenantId tenant, Instant now) {
    handle
        .createUpdate(
            """
            insert into store_due (tenant_id, due_at)
            select t.id, coalesce(s.measured_at + interval '1 day', cast(:now as timestamptz))
            from tenant t left join tenant_store s on s.tenant_id = t.id
            where t.id = :tenant
            on conflict (tenant_id) do nothing""")
        .bind("tenant", tenant)
        .bind("now", now)
        .execute();
  }

  /** The next that nobody else measures at this moment; it is no longer due. */
  static Optional<TenantId> take(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select tenant_id from store_due where due_at <= :now
            order by due_at limit 1 for update skip locked""")
        .bind("now", now)
        .mapTo(String.class)
        .findOne()
        .map(
            id -> {
              handle.execute("delete from store_due where tenant_id = ?", id);
              return new TenantId(id);
            });
  }

  static void put(Handle handle, TenantId tenant, Store store) {
    handle
        .createUpdate(
            """
            insert into tenant_store (tenant_id, code, row_count, row_bytes, file_bytes, measured_at)
            select t.id, t.code, cast(:rows as bigint), cast(:row_bytes as bigint),
              cast(:file_bytes as bigint), cast(:at as timestamptz)
            from tenant t where t.id = :tenant
            on conflict (tenant_id) do update set code = excluded.code, row_count = excluded.row_count,
              row_bytes = excluded.row_bytes, file_bytes = excluded.file_bytes,
              measured_at = excluded.measured_at""")
        .bind("tenant", tenant)
        .bind("rows", store.rows())
        .bind("row_bytes", store.rowBytes())
        .bind("file_bytes", store.fileBytes())
        .bind("at", store.at())
        .execute();
  }

  static Optional<Store> of(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select * from tenant_store where tenant_id = :tenant")
        .bind("tenant", tenant)
        .map(
            (row, context) ->
                new Store(
                    row.getLong("row_count"),
                    row.getLong("row_bytes"),
                    row.getLong("file_bytes"),
                    row.getObject("measured_at", OffsetDateTime.class).toInstant()))
        .findOne();
  }

  /** Open sessions of the screens by community; those of the tiers above are nobody's quota. */
  static List<Sessions> sessions(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            select a.tenant_id, count(*) as open from log_in l join account a on a.id = l.account_id
            where a.tenant_id is not null and l.until > :now
            group by a.tenant_id order by a.tenant_id""")
        .bind("now", now)
        .map(
            (row, context) ->
                new Sessions(new TenantId(row.getString("tenant_id")), row.getLong("open")))
        .list();
  }

  static long sessions(Handle handle, TenantId tenant, Instant now) {
    return handle
        .createQuery(
            """
            select count(*) from log_in l join account a on a.id = l.account_id
            where a.tenant_id = :tenant and l.until > :now""")
        .bind("tenant", tenant)
        .bind("now", now)
        .mapTo(long.class)
        .one();
  }

  /** How many stand open. */
  record Sessions(TenantId tenant, long open) {}
}
