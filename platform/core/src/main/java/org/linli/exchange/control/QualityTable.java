package org.linli.exchange.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.QualityDay;
import org.linli.exchange.boundary.QualityFaultRow;
import org.linli.exchange.entity.QualityRule;
import org.linli.persistence.PagedQuery;

/** Rows of {@code quality_day} and {@code quality_fault}, as far as the current scope reaches. */
public final class QualityTable {

  private QualityTable() {}

  public static Page<QualityDay> days(
      Jdbi jdbi,
      Readers readers,
      String asset,
      String supplier,
      LocalDate since,
      PageRequest page) {
    return new PagedQuery(
            "select d.*, coalesce(o.name, d.supplier) as supplier_name ",
            """
            from (select asset, supplier, day, sum(checked) as checked, sum(withheld) as withheld, sum(missing) as missing,
                sum(invalid) as invalid, sum(doubled) as doubled, sum(untimely) as untimely,
                max(late) as late from quality_day where day >= :since group by asset, supplier, day) d
            left join organisation o on o.id = d.supplier where (d.asset ilike :search or o.name ilike :search)""")
        .bind("since", since)
        .bind("search", page.pattern())
        .and("d.asset = :asset", "asset", asset)
        .and("d.supplier = :supplier", "supplier", supplier)
        .page(
            jdbi,
            page,
            "d.day desc, d.asset, d.supplier",
            (row, context) ->
                new QualityDay(
                    row.getString("asset"),
                    readers
                        .find(row.getString("asset"))
                        .map(reader -> reader.sheet().name())
                        .orElse(null),
                    row.getString("supplier_name"),
                    row.getObject("day", LocalDate.class),
                    row.getLong("checked"),
                    row.getLong("withheld"),
                    row.getLong("missing"),
                    row.getLong("invalid"),
                    row.getLong("doubled"),
                    row.getLong("untimely"),
                    row.getLong("late")));
  }

  public static Page<QualityFaultRow> faults(
      Jdbi jdbi, Readers readers, String asset, Boolean open, PageRequest page) {
    return new PagedQuery(
            "select q.*, n.name as community ",
            """
            from quality_fault q left join tenant n on n.id = q.tenant_id
            where (q.asset ilike :search or n.name ilike :search or q.field ilike :search)""")
        .bind("search", page.pattern())
        .and("q.asset = :asset", "asset", asset)
        .either(open, "q.settled_at is null", "q.settled_at is not null")
        .page(
            jdbi,
            page,
            "q.last_at desc, q.id desc",
            (row, context) ->
                new QualityFaultRow(
                    row.getObject("id", UUID.class),
                    row.getString("tenant_id"),
                    row.getString("community"),
                    row.getString("asset"),
                    row.getString("row_key"),
                    row.getString("field"),
                    readers.title(row.getString("asset"), row.getString("field")),
                    QualityRule.valueOf(row.getString("rule")),
                    readers
                        .find(row.getString("asset"))
                        .map(reader -> reader.sheet().responsible().office())
                        .orElse(null),
                    SubscriptionTable.at(row, "first_at"),
                    SubscriptionTable.at(row, "last_at"),
                    row.getLong("times"),
                    SubscriptionTable.at(row, "settled_at"),
                    row.getString("settled_by"),
                    row.getString("note")));
  }

  public static boolean settle(Handle handle, UUID id, String by, String note, Instant now) {
    return handle
            .createUpdate(
                "update quality_fault set settled_at = :now, settled_by = :by, note = :note where id = :id")
            .bind("now", now)
            .bind("by", by)
            .bind("note", note)
            .bind("id", id)
            .execute()
        == 1;
  }
}
