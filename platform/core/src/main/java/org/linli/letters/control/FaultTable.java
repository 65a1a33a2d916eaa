package org.linli.letters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.FaultQuery;
import org.linli.letters.entity.LetterFault;
import org.linli.letters.entity.LetterKind;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Letters that were given up, beside their communities' own rows and without what these hold. */
public final class FaultTable {

  /** What is no fault of the platform: so the person wants it, or there is nobody to write to. */
  private static final List<String> AS_WANTED = List.of("not-wanted", "no-address", "account-gone");

  private FaultTable() {}

  /** From inside of the community: if the letter was given up just now, that is told. */
  static void note(Handle handle, TenantId tenant, UUID letter, Instant now) {
    handle
        .createUpdate(
            """
            insert into letter_fault (letter_id, tenant_id, channel, kind, fault, attempts, failed_at)
            select l.id, l.tenant_id, l.channel, l.kind, coalesce(l.fault, '-'), l.attempts,
              cast(:now as timestamptz)
            from letter l where l.tenant_id = :tenant and l.id = :id and l.state = 'FAILED'
              and coalesce(l.fault, '-') not in (<wanted>)
            on conflict (letter_id) do nothing\
            """)
        .bindList("wanted", AS_WANTED)
        .bind("now", now)
        .bind("tenant", tenant)
        .bind("id", letter)
        .execute();
  }

  public static Page<LetterFault> list(Jdbi jdbi, FaultQuery query, PageRequest page) {
    return new PagedQuery("select * ", "from letter_fault where true")
        .and("tenant_id = :tenant", "tenant", query.tenant())
        .and("channel = :channel", "channel", query.channel())
        .and("failed_at >= :from", "from", query.from())
        .and("failed_at < :until", "until", query.until())
        .found("(tenant_id like :search or fault ilike :search)", page)
        .page(jdbi, page, "failed_at desc, letter_id desc", (row, context) -> row(row));
  }

  public static Optional<LetterFault> find(Handle handle, UUID letter) {
    return handle
        .createQuery("select * from letter_fault where letter_id = :id")
        .bind("id", letter)
        .map((row, context) -> row(row))
        .findOne();
  }

  static void remove(Handle handle, UUID letter) {
    handle.execute("delete from letter_fault where letter_id = ?", letter);
  }

  static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate("delete from letter_fault where failed_at < :before")
        .bind("before", before)
        .execute();
  }

  private static LetterFault row(ResultSet row) throws SQLException {
    return new LetterFault(
        row.getObject("letter_id", UUID.class),
        new TenantId(row.getString("tenant_id")),
        Channel.valueOf(row.getString("channel")),
        LetterKind.valueOf(row.getString("kind")),
        row.getString("fault"),
        row.getInt("attempts"),
        Sql.instant(row, "failed_at"));
  }
}
