package org.linli.audit.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionCode;

/** Rows of the tables of seals. */
public final class SealTable {

  private SealTable() {}

  static Optional<AuditSeal> last(Handle handle, SealedLog log, DivisionCode city) {
    return handle
        .createQuery(
            "select * from "
                + log.seals()
                + " where scope_code = :city order by number desc limit 1")
        .bind("city", city)
        .map((row, context) -> row(row))
        .findOne();
  }

  static Optional<AuditSeal> of(Handle handle, SealedLog log, DivisionCode city, long number) {
    return handle
        .createQuery(
            "select * from " + log.seals() + " where scope_code = :city and number = :number")
        .bind("city", city)
        .bind("number", number)
        .map((row, context) -> row(row))
        .findOne();
  }

  /** A stretch of the chain. */
  static List<AuditSeal> from(
      Handle handle, SealedLog log, DivisionCode city, long number, int most) {
    return handle
        .createQuery(
            "select * from "
                + log.seals()
                + " where scope_code = :city and number >= :number order by number limit :most")
        .bind("city", city)
        .bind("number", number)
        .bind("most", most)
        .map((row, context) -> row(row))
        .list();
  }

  /** Newest first. */
  public static List<AuditSeal> newest(Handle handle, SealedLog log, DivisionCode city, int most) {
    return handle
        .createQuery(
            "select * from "
                + log.seals()
                + " where scope_code = :city order by number desc limit :most")
        .bind("city", city)
        .bind("most", most)
        .map((row, context) -> row(row))
        .list();
  }

  /** Since when this installation has had seals, as its schema has it. */
  static Instant since(Handle handle, SealedLog log) {
    return handle
        .createQuery("select max(since_at) as since_at from " + log.since())
        .map((row, context) -> Sql.instant(row, "since_at"))
        .one();
  }

  /**
   * When the first entry of a span was written; nothing for a span without any.
   *
   * @param from inclusive
   * @param until exclusive
   */
  static Optional<Instant> firstEntry(Handle handle, SealedLog log, Instant from, Instant until) {
    return handle
        .createQuery(
            "select at from "
                + log.entries()
                + " where at >= :from and at < :until order by at limit 1")
        .bind("from", from)
        .bind("until", until)
        .map((row, context) -> Sql.instant(row, "at"))
        .findOne();
  }

  /**
   * With several servers the first one closes a span.
   *
   * @return false where another one did
   */
  static boolean insert(Handle handle, SealedLog log, DivisionCode city, AuditSeal seal) {
    return handle
            .createUpdate(
                """
            insert into %s (scope_code, number, from_at, until_at, entries, first_id, last_id, digest,
              previous, sealed_at, seal)
            values (:city, :number, :from, :until, :entries, :first, :last, :digest, :previous, :sealed, :seal)
            on conflict do nothing\
            """
                    .formatted(log.seals()))
            .bind("city", city)
            .bind("number", seal.number())
            .bind("from", seal.from())
            .bind("until", seal.until())
            .bind("entries", seal.entries())
            .bind("first", seal.firstId())
            .bind("last", seal.lastId())
            .bind("digest", seal.digest())
            .bind("previous", seal.previous())
            .bind("sealed", seal.sealedAt())
            .bind("seal", seal.seal())
            .execute()
        == 1;
  }

  private static AuditSeal row(ResultSet row) throws SQLException {
    return new AuditSeal(
        row.getLong("number"),
        Sql.instant(row, "from_at"),
        Sql.instant(row, "until_at"),
        row.getLong("entries"),
        row.getObject("first_id", UUID.class),
        row.getObject("last_id", UUID.class),
        row.getString("digest"),
        row.getString("previous"),
        Sql.instant(row, "sealed_at"),
        row.getString("seal"));
  }
}
