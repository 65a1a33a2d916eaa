package org.linli.field.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.field.entity.FieldMark;
import org.linli.field.entity.FieldReceipt;
import org.linli.field.entity.Fix;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Entries as rows. */
public final class EntryTable {

  /** An entry that was taken before, and whose it was. */
  public record Taken(UUID account, FieldReceipt receipt) {}

  private EntryTable() {}

  public static Optional<Taken> find(Handle handle, TenantId tenant, UUID id) {
    return handle
        .createQuery("select * from field_entry where tenant_id = :tenant and id = :id")
        .bind("tenant", tenant)
        .bind("id", id)
        .map(
            (row, context) ->
                new Taken(
                    row.getObject("account_id", UUID.class),
                    new FieldReceipt(
                        id,
                        row.getObject("matter_id", UUID.class),
                        row.getString("number"),
                        null,
                        Sql.instant(row, "written_at"),
                        true)))
        .findOne();
  }

  /**
   * @param task null for a report
   */
  public static void add(
      Handle handle,
      TenantId tenant,
      FieldReceipt receipt,
      UUID task,
      Caller by,
      Fix fix,
      Instant now) {
    handle.execute(
        """
        insert into field_entry (tenant_id, id, account_id, person, matter_id, number, task_id, written_at,
          received_at, longitude, latitude, accuracy, fixed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        tenant.value(),
        receipt.id(),
        by.accountId(),
        by.displayName(),
        receipt.matter(),
        receipt.number(),
        task,
        utc(receipt.writtenAt()),
        utc(now),
        fix == null ? null : (Double) fix.longitude(),
        fix == null ? null : (Double) fix.latitude(),
        fix == null ? null : (Double) fix.accuracy(),
        fix == null ? null : utc(fix.at()));
  }

  /** Of one matter, in the order in which they were written. */
  public static List<FieldMark> of(Handle handle, TenantId tenant, UUID matter) {
    return handle
        .createQuery(
            """
            select * from field_entry where tenant_id = :tenant and matter_id = :matter
            order by written_at, id\
            """)
        .bind("tenant", tenant)
        .bind("matter", matter)
        .map((row, context) -> mark(row))
        .list();
  }

  private static FieldMark mark(ResultSet row) throws SQLException {
    return new FieldMark(
        row.getObject("id", UUID.class),
        row.getObject("task_id", UUID.class),
        row.getString("person"),
        Sql.instant(row, "written_at"),
        Sql.instant(row, "received_at"),
        row.getObject("fixed_at") == null
            ? null
            : new Fix(
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getDouble("accuracy"),
                Sql.instant(row, "fixed_at")));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
