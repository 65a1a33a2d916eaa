package org.linli.feeds.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.feeds.entity.DeadLetterText;
import org.linli.feeds.entity.LetterFilter;
import org.linli.feeds.entity.ReplayOutlook;
import org.linli.persistence.Sql;

/** Dead letters as those see them who repair them, put them aside and send them again. */
public final class LetterTable {

  private static final int LONGEST_SHOWN = 4_000;
  private static final int MOST_TENANTS = 200;

  /** What a list shows: of long messages the beginning alone. */
  static final String SHOWN =
      "select id, at, tenant_id, device, reason, detail, replayed_at, repairs, set_aside_at,"
          + " set_aside_reason, left(payload, "
          + LONGEST_SHOWN
          + ") as payload ";

  private static final String MEANT =
      """
      from dead_letter where replayed_at is null and set_aside_at is null
        and (cast(:reason as varchar) is null or reason = :reason)
        and (cast(:tenant as varchar) is null or tenant_id = :tenant)
        and (cast(:device as varchar) is null or device = :device)
        and at >= :from and at < :until
      """;

  private final Jdbi jdbi;

  public LetterTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<DeadLetterText> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from dead_letter where id = :id")
                .bind("id", id)
                .map((row, context) -> text(row))
                .findOne());
  }

  /** False when it was repaired, replayed or put aside since, or there is none. */
  public boolean repair(UUID id, String text, int repairs, Instant now, String by) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update dead_letter set original = coalesce(original, payload), payload = :text,
                          repairs = repairs + 1, repaired_at = :now, repaired_by = :by
                        where id = :id and repairs = :repairs and replayed_at is null and set_aside_at is null\
                        """)
                    .bind("id", id)
                    .bind("text", text)
                    .bind("repairs", repairs)
                    .bind("now", now)
                    .bind("by", by)
                    .execute()
                == 1);
  }

  /** False when it does not wait. */
  public boolean setAside(UUID id, String reason, Instant now, String by) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update dead_letter set set_aside_at = :now, set_aside_by = :by, set_aside_reason = :reason
                        where id = :id and replayed_at is null and set_aside_at is null\
                        """)
                    .bind("id", id)
                    .bind("reason", reason)
                    .bind("now", now)
                    .bind("by", by)
                    .execute()
                == 1);
  }

  /** False when it was not put aside. */
  public boolean takeBack(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update dead_letter set set_aside_at = null, set_aside_by = null, set_aside_reason = null
                        where id = :id and replayed_at is null and set_aside_at is not null\
                        """)
                    .bind("id", id)
                    .execute()
                == 1);
  }

  /** The next letters that wait, the oldest first. */
  List<DeadLetterText> next(LetterFilter filter, LetterCursor cursor, int limit) {
    return jdbi.withHandle(
        handle ->
            meant(
                    handle.createQuery(
                        "select * "
                            + MEANT
                            + "and at < :end and (at, id) > (:at, :id) order by at, id limit"
                            + " :limit"),
                    filter)
                .bind("end", cursor.end())
                .bind("at", cursor.at())
                .bind("id", cursor.id())
                .bind("limit", limit)
                .map((row, context) -> text(row))
                .list());
  }

  long count(LetterFilter filter) {
    return jdbi.withHandle(
        handle ->
            meant(handle.createQuery("select count(*) " + MEANT), filter).mapTo(long.class).one());
  }

  List<ReplayOutlook.OfTenant> byTenant(LetterFilter filter) {
    return jdbi.withHandle(
        handle ->
            meant(
                    handle.createQuery(
                        "select tenant_id, count(*) as letters "
                            + MEANT
                            + "group by tenant_id order by count(*) desc, tenant_id limit :most"),
                    filter)
                .bind("most", MOST_TENANTS)
                .map(
                    (row, context) ->
                        new ReplayOutlook.OfTenant(
                            row.getString("tenant_id"), row.getLong("letters")))
                .list());
  }

  private static Query meant(Query query, LetterFilter filter) {
    return query
        .bind("reason", filter.reason())
        .bind("tenant", filter.tenant() == null ? null : filter.tenant().value())
        .bind("device", filter.device())
        .bind("from", filter.from() == null ? Instant.EPOCH : filter.from())
        .bind(
            "until",
            filter.until() == null ? Instant.parse("9999-12-31T00:00:00Z") : filter.until());
  }

  private static DeadLetterText text(ResultSet row) throws SQLException {
    return new DeadLetterText(row(row), row.getString("payload"), row.getString("original"));
  }

  static DeadLetterRow row(ResultSet row) throws SQLException {
    var payload = row.getString("payload");
    return new DeadLetterRow(
        row.getObject("id", UUID.class),
        Sql.instant(row, "at"),
        row.getString("tenant_id"),
        row.getString("device"),
        row.getString("reason"),
        row.getString("detail"),
        payload.length() <= LONGEST_SHOWN ? payload : payload.substring(0, LONGEST_SHOWN),
        Sql.instant(row, "replayed_at"),
        row.getInt("repairs"),
        Sql.instant(row, "set_aside_at"),
        row.getString("set_aside_reason"));
  }
}
