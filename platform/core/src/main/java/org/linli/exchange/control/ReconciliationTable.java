package org.linli.exchange.control;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.boundary.Differences;
import org.linli.exchange.boundary.ReconciliationRow;
import org.linli.exchange.boundary.Statement;
import org.linli.exchange.entity.ReconciliationState;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Rows of {@code exchange_reconciliation}, and what is held against statements. */
public final class ReconciliationTable {

  private static final TypeReference<Differences> DIFFERENCES = new TypeReference<>() {};

  private ReconciliationTable() {}

  /** What stands here of a supplier's rows in a community. */
  static Holdings ours(Handle handle, Supply supply, TenantId tenant, AssetSheet sheet) {
    var rows = new HashMap<String, String>();
    handle
        .createQuery(
            """
            select row_key, content from supplied_row
            where tenant_id = :tenant and asset_id = :asset and supply_id = :supply and not removed
              and described = :described""")
        .bind("tenant", tenant)
        .bind("asset", supply.asset())
        .bind("supply", supply.id())
        .bind("described", Described.by(sheet))
        .map((row, context) -> rows.put(row.getString(1), Holdings.row(sheet, row.getString(2))))
        .forEach(before -> {});
    return new Holdings(rows);
  }

  /** A statement that was held against what stands here. */
  record Held(
      UUID id,
      Supply supply,
      TenantId tenant,
      DivisionCode code,
      Statement statement,
      Holdings ours,
      Differences differences,
      ReconciliationState state) {}

  static void insert(Handle handle, Held held, Instant now) {
    handle
        .createUpdate(
            """
            insert into exchange_reconciliation (id, supply_id, organisation_id, asset_id, tenant_id, code, from_key, until_key,
              stated_rows, stated_digest, our_rows, our_digest, differences, state, at)
            values (:id, :supply, :organisation, :asset, :tenant, :code, :from, :until,
              :stated, :statedDigest, :ours, :oursDigest, :differences, :state, :now)""")
        .bind("id", held.id())
        .bind("supply", held.supply().id())
        .bind("organisation", held.supply().organisation())
        .bind("asset", held.supply().asset())
        .bind("tenant", held.tenant())
        .bind("code", held.code())
        .bind("from", held.statement().from())
        .bind("until", held.statement().until())
        .bind("stated", held.statement().count())
        .bind("statedDigest", held.statement().digest())
        .bind("ours", (long) held.ours().rows().size())
        .bind("oursDigest", held.ours().digest())
        .bind("differences", Json.write(held.differences()))
        .bind("state", held.state())
        .bind("now", now)
        .execute();
  }

  /** Whoever says anew what stands in a range says no more what stood there. */
  static void replace(Handle handle, Held by) {
    handle
        .createUpdate(
            """
            update exchange_reconciliation set state = 'REPLACED'
            where supply_id = :supply and tenant_id = :tenant and state = 'OPEN'
              and coalesce(from_key, '') = coalesce(:from, '') and coalesce(until_key, '') = coalesce(:until, '')""")
        .bind("supply", by.supply().id())
        .bind("tenant", by.tenant())
        .bind("from", by.statement().from())
        .bind("until", by.statement().until())
        .execute();
  }

  private record Open(UUID id, String from, String until, long rows, String digest) {}

  /** After a delivery: what differed and does so no more is settled. */
  static void recheck(
      Handle handle, Supply supply, TenantId tenant, AssetSheet sheet, Instant now) {
    var open =
        handle
            .createQuery(
                """
                select id, from_key, until_key, stated_rows, stated_digest from exchange_reconciliation
                where supply_id = :supply and tenant_id = :tenant and state = 'OPEN'""")
            .bind("supply", supply.id())
            .bind("tenant", tenant)
            .map(
                (row, context) ->
                    new Open(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)))
            .list();
    if (open.isEmpty()) {
      return;
    }
    var ours = ours(handle, supply, tenant, sheet);
    for (var one : open) {
      var some = ours.between(one.from(), one.until());
      if (some.rows().size() == one.rows() && some.digest().equals(one.digest())) {
        settle(handle, one.id(), some, now);
      }
    }
  }

  private static void settle(Handle handle, UUID id, Holdings ours, Instant now) {
    handle
        .createUpdate(
            """
            update exchange_reconciliation
            set state = 'SETTLED', settled_at = :now, our_rows = :rows, our_digest = :digest where id = :id""")
        .bind("now", now)
        .bind("rows", (long) ours.rows().size())
        .bind("digest", ours.digest())
        .bind("id", id)
        .execute();
  }

  /**
   * Newest first.
   *
   * @param organisation whose alone, with the keys that differ; null for any, without them
   * @param id which alone; null for any
   */
  public static Page<ReconciliationRow> list(
      Jdbi jdbi, Readers readers, String organisation, UUID id, PageRequest page) {
    return new PagedQuery(
            "select r.*, a.name_zh, a.name_en, o.name as supplier, n.name as community ",
            """
            from exchange_reconciliation r join organisation o on o.id = r.organisation_id
            left join asset a on a.id = r.asset_id left join tenant n on n.id = r.tenant_id
            where (o.name ilike :search or n.name ilike :search or a.name_zh ilike :search or a.name_en ilike :search)""")
        .bind("search", page.pattern())
        .and("r.organisation_id = :organisation", "organisation", organisation)
        .and("r.id = :id", "id", id)
        .page(
            jdbi,
            page,
            "r.at desc, r.id desc",
            (row, context) -> row(row, readers, organisation != null));
  }

  /** To the supplier that has just stated it. */
  static ReconciliationRow find(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            select r.*, cast(null as varchar) as name_zh, cast(null as varchar) as name_en,
              cast(null as varchar) as supplier, cast(null as varchar) as community
            from exchange_reconciliation r where r.id = :id""")
        .bind("id", id)
        .map((row, context) -> row(row, null, true))
        .one();
  }

  private static ReconciliationRow row(ResultSet row, Readers readers, boolean withKeys)
      throws SQLException {
    var differences = Json.read(row.getString("differences"), DIFFERENCES);
    return new ReconciliationRow(
        row.getObject("id", UUID.class),
        row.getObject("asset_id", UUID.class),
        readers == null ? null : SupplyTable.name(row, readers),
        row.getString("supplier"),
        row.getString("tenant_id"),
        row.getString("community"),
        withKeys ? row.getString("from_key") : null,
        withKeys ? row.getString("until_key") : null,
        row.getLong("stated_rows"),
        row.getString("stated_digest"),
        row.getLong("our_rows"),
        row.getString("our_digest"),
        differences.missing().size(),
        differences.extra().size(),
        differences.different().size(),
        withKeys ? differences : null,
        ReconciliationState.valueOf(row.getString("state")),
        SubscriptionTable.at(row, "at"),
        SubscriptionTable.at(row, "settled_at"));
  }
}
