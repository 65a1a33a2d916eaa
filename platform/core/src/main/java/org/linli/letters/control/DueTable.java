package org.linli.letters.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.letters.entity.Channel;
import org.linli.tenancy.entity.TenantId;

/**
 * Which letters are looked at when, across tenants. Who takes some moves them as far ahead as its
 * lease lasts: when the server dies meanwhile, they come again.
 */
final class DueTable {

  private DueTable() {}

  static void add(Handle handle, TenantId tenant, List<Letter> letters, Instant at) {
    var batch =
        handle.prepareBatch(
            "insert into letter_due (letter_id, tenant_id, channel, urgent, due_at)"
                + " values (:id, :tenant, :channel, :urgent, :at)");
    letters.forEach(
        letter ->
            batch
                .bind("id", letter.id())
                .bind("tenant", tenant)
                .bind("channel", letter.channel().name())
                .bind("urgent", letter.kind().isUrgent())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .add());
    batch.execute();
  }

  /** What presses goes first, however much of the rest waits. */
  static List<Due> claim(Handle handle, Channel channel, Instant now, Instant lease, int most) {
    var due =
        handle
            .createQuery(
                "select letter_id, tenant_id from letter_due where channel = :channel and due_at <="
                    + " :now order by urgent desc, due_at limit :most for update skip locked")
            .bind("channel", channel.name())
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .bind("most", most)
            .map(
                (row, context) ->
                    new Due(row.getObject(1, UUID.class), new TenantId(row.getString(2))))
            .list();
    if (!due.isEmpty()) {
      handle
          .createUpdate("update letter_due set due_at = :lease where letter_id in (<ids>)")
          .bind("lease", lease.atOffset(ZoneOffset.UTC))
          .bindList("ids", due.stream().map(Due::letter).toList())
          .execute();
    }
    return due;
  }

  static void move(Handle handle, UUID letter, Instant at) {
    handle.execute(
        "update letter_due set due_at = ? where letter_id = ?",
        at.atOffset(ZoneOffset.UTC),
        letter);
  }

  /** It failed, and is tried again at that time. */
  static void later(Handle handle, UUID letter, Instant at) {
    handle.execute(
        "update letter_due set due_at = ?, tries = tries + 1 where letter_id = ?",
        at.atOffset(ZoneOffset.UTC),
        letter);
  }

  /** The gateway has it; until that time its receipts are waited for. */
  static void taken(Handle handle, UUID letter, Instant now, Instant until) {
    handle.execute(
        "update letter_due set due_at = ?, taken_at = ? where letter_id = ?",
        until.atOffset(ZoneOffset.UTC),
        now.atOffset(ZoneOffset.UTC),
        letter);
  }

  static void remove(Handle handle, UUID letter) {
    handle.execute("delete from letter_due where letter_id = ?", letter);
  }

  /** In which community a letter lies that is not long over. */
  static Optional<TenantId> tenant(Handle handle, UUID letter) {
    return handle
        .createQuery("select tenant_id from letter_due where letter_id = :id")
        .bind("id", letter)
        .map((row, context) -> new TenantId(row.getString(1)))
        .findOne();
  }
}
