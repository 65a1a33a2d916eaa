package org.linli.exchange.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.QualityNoticeRow;
import org.linli.exchange.entity.QualityNoticeKind;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.CityTime;

/**
 * Rows of {@code quality_notice}: one for an office, an asset, a supplier and a day; what comes
 * after somebody took note makes it new again.
 */
public final class NoticeTable {

  private static final int CITY = 4;
  private static final int DISTRICT = 6;
  private static final int STREET = 9;

  private NoticeTable() {}

  /** The division in which the office is that answers for data of a place. */
  static String office(Party responsible, String code) {
    var length =
        switch (responsible) {
          case BUREAU, DEPARTMENT -> CITY;
          case DISTRICT -> DISTRICT;
          case STREET -> STREET;
          case COMMITTEE, OPERATOR, PROPERTY, OWNERS_COMMITTEE, RESIDENT -> code.length();
        };
    return code.substring(0, Math.min(length, code.length()));
  }

  /**
   * @param supplier empty for what goes out
   * @param amount rows that were held back; hours of the promise
   */
  static void add(
      Handle handle,
      String code,
      String asset,
      String supplier,
      QualityNoticeKind kind,
      long amount,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into quality_notice as n (id, code, asset, supplier, kind, day, amount, first_at, last_at)
            values (:id, :code, :asset, :supplier, :kind, :day, :amount, :now, :now)
            on conflict (code, asset, supplier, kind, day) do update
            set amount = case when n.kind = 'HELD' then n.amount + excluded.amount else excluded.amount end,
              last_at = excluded.last_at, seen_at = null, seen_by = null""")
        .bind("id", Sql.newId())
        .bind("code", code)
        .bind("asset", asset)
        .bind("supplier", supplier)
        .bind("kind", kind)
        .bind("day", now.atZone(CityTime.ZONE).toLocalDate())
        .bind("amount", amount)
        .bind("now", now)
        .execute();
  }

  public static boolean seen(Handle handle, UUID id, String code, String by, Instant now) {
    return handle
            .createUpdate(
                """
                update quality_notice set seen_at = :now, seen_by = :by
                where id = :id and code = :code and seen_at is null""")
            .bind("now", now)
            .bind("by", by)
            .bind("id", id)
            .bind("code", code)
            .execute()
        == 1;
  }

  /**
   * Those of an office, newest first.
   *
   * @param open null for all, true for those of which nobody has taken note
   */
  public static Page<QualityNoticeRow> list(
      Jdbi jdbi, Readers readers, String code, Boolean open, PageRequest page) {
    return new PagedQuery(
            "select n.*, coalesce(o.name, n.supplier) as supplier_name ",
            """
            from quality_notice n left join organisation o on o.id = n.supplier
            where n.code = :code and (n.asset ilike :search or o.name ilike :search)""")
        .bind("code", code)
        .bind("search", page.pattern())
        .either(open, "n.seen_at is null", "n.seen_at is not null")
        .page(
            jdbi,
            page,
            "n.last_at desc, n.id",
            (row, context) -> {
              var sheet = readers.find(row.getString("asset")).map(AssetReader::sheet);
              return new QualityNoticeRow(
                  row.getObject("id", UUID.class),
                  row.getString("code"),
                  row.getString("asset"),
                  sheet.map(known -> known.name()).orElse(null),
                  sheet.map(known -> known.responsible().office()).orElse(null),
                  row.getString("supplier_name"),
                  QualityNoticeKind.valueOf(row.getString("kind")),
                  row.getObject("day", LocalDate.class),
                  row.getLong("amount"),
                  SubscriptionTable.at(row, "last_at"),
                  SubscriptionTable.at(row, "seen_at"),
                  row.getString("seen_by"));
            });
  }
}
