package org.linli.exchange.control;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Rows of {@code supplied_row}: one for each key, as supplied last. */
final class SuppliedTable {

  private SuppliedTable() {}

  /** Where rows go: of which delivery, in which community, by which description. */
  record Place(TenantId tenant, DivisionCode code, Supply supply, UUID intake, String described) {}

  /**
   * Takes rows in, all in one round trip. What is behind what stands here changes nothing; what
   * says the same again is not new to those who read by change.
   *
   * @param snapshot of which whole they are; null for changes
   * @return how many were behind
   */
  static long put(Handle handle, Place place, List<GoodRow> rows, String snapshot, Instant now) {
    if (rows.isEmpty()) {
      return 0;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into supplied_row as s (tenant_id, asset_id, row_key, code, supply_id, intake_id, content, described,
              snapshot, source_at, taken_at, changed_at, removed)
            values (:tenant, :asset, :key, :code, :supply, :intake, cast(:content as jsonb), :described,
              :snapshot, cast(:at as timestamptz), :now, :now, :removed)
            on conflict (tenant_id, asset_id, row_key) do update
            set supply_id = excluded.supply_id, intake_id = excluded.intake_id, content = excluded.content,
              changed_at = case when s.content = excluded.content and s.removed = excluded.removed
                and s.described = excluded.described then s.changed_at else excluded.changed_at end,
              described = excluded.described, snapshot = coalesce(excluded.snapshot, s.snapshot),
              source_at = coalesce(excluded.source_at, s.source_at), taken_at = excluded.taken_at,
              removed = excluded.removed
            where s.source_at is null or excluded.source_at is null or excluded.source_at >= s.source_at""");
    for (var row : rows) {
      batch
          .bind("tenant", place.tenant())
          .bind("asset", place.supply().asset())
          .bind("key", row.key())
          .bind("code", place.code())
          .bind("supply", place.supply().id())
          .bind("intake", place.intake())
          .bind("content", row.content())
          .bind("described", place.described())
          .bind("snapshot", snapshot)
          .bind("at", row.at() == null ? null : row.at().toString())
          .bind("now", now)
          .bind("removed", row.removal())
          .add();
    }
    var older = 0L;
    for (var count : batch.execute()) {
      older += count == 0 ? 1 : 0;
    }
    return older;
  }

  /** Rows that came and cannot be taken, or are behind, are part of the whole all the same. */
  static void keep(
      Handle handle, Place place, Collection<String> keys, String snapshot, Instant now) {
    if (!keys.isEmpty()) {
      handle
          .createUpdate(
              """
              update supplied_row set snapshot = :snapshot, taken_at = :now
              where tenant_id = :tenant and asset_id = :asset and row_key = any(:keys)""")
          .bind("snapshot", snapshot)
          .bind("now", now)
          .bind("tenant", place.tenant())
          .bind("asset", place.supply().asset())
          .bindArray("keys", String.class, keys.toArray())
          .execute();
    }
  }

  /**
   * Takes out what the whole does not hold: rows of this supplier that were last brought before the
   * whole began.
   */
  static long removeOthers(
      Handle handle, Place place, String snapshot, Instant began, Instant now) {
    return handle
        .createUpdate(
            """
            update supplied_row set removed = true, content = cast('{}' as jsonb), changed_at = :now
            where tenant_id = :tenant and asset_id = :asset and supply_id = :supply and not removed
              and taken_at < :began and (snapshot is null or snapshot <> :snapshot)""")
        .bind("now", now)
        .bind("tenant", place.tenant())
        .bind("asset", place.supply().asset())
        .bind("supply", place.supply().id())
        .bind("began", began)
        .bind("snapshot", snapshot)
        .execute();
  }
}
