package org.linli.feeds.control;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.feeds.entity.LetterFilter;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/** The rows of what could not be taken. A message that is delivered twice leaves one. */
public final class DeadLetters {

  private static final int LONGEST_DETAIL = 400;
  private static final int LONGEST_DEVICE = 60;

  private final Jdbi jdbi;

  public DeadLetters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void insert(List<DeadLetter> letters) {
    if (letters.isEmpty()) {
      return;
    }
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into dead_letter (id, at, tenant_id, device, reason, detail, payload, message_key)
                  values (:id, :at, :tenant, :device, :reason, :detail, :payload, :key) on conflict do nothing\
                  """);
          for (var letter : letters) {
            batch
                .bind("id", Sql.newId())
                .bind("at", now)
                .bind("tenant", letter.tenant())
                .bind("device", clean(letter.device(), LONGEST_DEVICE))
                .bind("reason", letter.reason().code())
                .bind("detail", clean(letter.detail(), LONGEST_DETAIL))
                .bind("payload", clean(letter.payload(), Integer.MAX_VALUE))
                .bind("key", letter.key())
                .add();
          }
          batch.execute();
        });
  }

  public Page<DeadLetterRow> list(LetterFilter filter, PageRequest page) {
    return new PagedQuery(LetterTable.SHOWN, "from dead_letter where true")
        .and("reason = :reason", "reason", filter.reason())
        .and("tenant_id = :tenant", "tenant", filter.tenant())
        .and("device = :device", "device", filter.device())
        .and("at >= :from", "from", filter.from())
        .and("at < :until", "until", filter.until())
        .found("(device ilike :search or reason ilike :search or tenant_id like :search)", page)
        .page(jdbi, page, "at desc, id desc", (row, context) -> LetterTable.row(row));
  }

  public long waiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from dead_letter where replayed_at is null and set_aside_at is"
                        + " null")
                .mapTo(long.class)
                .one());
  }

  /** A letter that can be sent again. */
  public record Stored(String device, String reason, byte[] payload, boolean replayed) {}

  public Optional<Stored> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select device, reason, payload, replayed_at from dead_letter where id = :id")
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Stored(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3).getBytes(StandardCharsets.UTF_8),
                            row.getObject(4) != null))
                .findOne());
  }

  public void replayed(UUID id) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update dead_letter set replayed_at = ? where id = ?",
                OffsetDateTime.now(ZoneOffset.UTC),
                id));
  }

  /** The database stores no NUL. */
  private static String clean(String text, int longest) {
    var stored = text == null ? "" : text.replace('\0', ' ');
    return stored.length() <= longest ? stored : stored.substring(0, longest);
  }
}
