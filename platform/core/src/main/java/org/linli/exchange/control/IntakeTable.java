package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.IntakeRow;
import org.linli.exchange.boundary.Receipt;
import org.linli.exchange.entity.IntakeMode;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Rows of {@code exchange_intake}: written once, with the rows they tell of. */
public final class IntakeTable {

  private IntakeTable() {}

  /** The receipt of a delivery that came before under the same word. */
  static Optional<Receipt> find(Handle handle, UUID supply, String delivery) {
    return handle
        .createQuery(
            "select * from exchange_intake where supply_id = :supply and delivery_key = :delivery")
        .bind("supply", supply)
        .bind("delivery", delivery)
        .map((row, context) -> receipt(row))
        .findOne();
  }

  static void insert(
      Handle handle,
      Supply supply,
      DivisionCode code,
      String snapshot,
      long bytes,
      Receipt receipt) {
    handle
        .createUpdate(
            """
            insert into exchange_intake (id, supply_id, organisation_id, asset_id, tenant_id, code, delivery_key, mode,
              snapshot, digest, format, bytes, rows_sent, rows_taken, rows_older, rows_removed, rows_refused, at, transfer_id)
            values (:id, :supply, :organisation, :asset, :tenant, :code, :delivery, :mode,
              :snapshot, :digest, :format, :bytes, :rows, :taken, :older, :removed, :refused, :at, :transfer)""")
        .bind("id", receipt.id())
        .bind("supply", supply.id())
        .bind("organisation", supply.organisation())
        .bind("asset", supply.asset())
        .bind("tenant", receipt.tenant())
        .bind("code", code)
        .bind("delivery", receipt.delivery())
        .bind("mode", receipt.mode())
        .bind("snapshot", snapshot)
        .bind("digest", receipt.digest())
        .bind("format", receipt.format())
        .bind("bytes", bytes)
        .bind("rows", receipt.rows())
        .bind("taken", receipt.taken())
        .bind("older", receipt.older())
        .bind("removed", receipt.removed())
        .bind("refused", receipt.refused())
        .bind("at", receipt.at())
        .bind("transfer", receipt.transfer())
        .execute();
  }

  /** When the first part of a whole came. */
  static Optional<Instant> began(Handle handle, UUID supply, TenantId tenant, String snapshot) {
    return handle
        .createQuery(
            """
            select at from exchange_intake where supply_id = :supply and tenant_id = :tenant and snapshot = :snapshot
            order by at limit 1""")
        .bind("supply", supply)
        .bind("tenant", tenant)
        .bind("snapshot", snapshot)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Whether a part of the whole held a row of which nobody can tell which one it is. */
  static boolean isUncertain(Handle handle, UUID supply, TenantId tenant, String snapshot) {
    return handle
            .createQuery(
                """
            select count(*) from quarantined_row q join exchange_intake i on i.id = q.intake_id
            where i.supply_id = :supply and i.tenant_id = :tenant and i.snapshot = :snapshot
              and q.row_key is null and q.state = 'WAITING'""")
            .bind("supply", supply)
            .bind("tenant", tenant)
            .bind("snapshot", snapshot)
            .mapTo(long.class)
            .one()
        > 0;
  }

  /**
   * Newest first.
   *
   * @param organisation whose alone; null for any that the scope reaches
   */
  public static Page<IntakeRow> list(
      Jdbi jdbi, Readers readers, String organisation, UUID asset, UUID id, PageRequest page) {
    return new PagedQuery(
            "select i.*, a.name_zh, a.name_en, o.name as supplier, n.name as community ",
            """
            from exchange_intake i join organisation o on o.id = i.organisation_id
            left join asset a on a.id = i.asset_id left join tenant n on n.id = i.tenant_id
            where (o.name ilike :search or n.name ilike :search or i.delivery_key ilike :search
              or a.name_zh ilike :search or a.name_en ilike :search)""")
        .bind("search", page.pattern())
        .and("i.organisation_id = :organisation", "organisation", organisation)
        .and("i.asset_id = :asset", "asset", asset)
        .and("i.id = :id", "id", id)
        .page(
            jdbi,
            page,
            "i.at desc, i.id desc",
            (row, context) ->
                new IntakeRow(
                    receipt(row),
                    SupplyTable.name(row, readers),
                    row.getString("supplier"),
                    row.getString("community")));
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getObject("id", UUID.class),
        row.getString("delivery_key"),
        row.getString("asset_id"),
        row.getString("tenant_id"),
        IntakeMode.valueOf(row.getString("mode")),
        row.getString("digest"),
        row.getString("format"),
        row.getLong("rows_sent"),
        row.getLong("rows_taken"),
        row.getLong("rows_older"),
        row.getLong("rows_refused"),
        row.getLong("rows_removed"),
        SubscriptionTable.at(row, "at"),
        row.getObject("transfer_id", UUID.class));
  }
}
