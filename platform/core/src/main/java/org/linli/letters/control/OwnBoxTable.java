package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.letters.entity.BoxNote;
import org.linli.letters.entity.BoxWord;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/** One person's box: every statement names the account, beside what row security lets through. */
@ApplicationScoped
public class OwnBoxTable {

  private final Jdbi jdbi;

  @Inject
  public OwnBoxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected OwnBoxTable() {
    this(null);
  }

  /** What is unread. */
  public record Unread(long count, Instant newest, boolean urgent) {}

  /** Newest first, none that is older. */
  public Page<BoxNote> list(UUID account, boolean unread, Instant since, PageRequest page) {
    return new PagedQuery(
            "select id, word, reference, about, told_at, read_at ",
            "from box_note where account_id = :account and told_at > :since")
        .bind("account", account)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .either(unread ? Boolean.TRUE : null, "read_at is null", "true")
        .found("reference ilike :search", page)
        .page(jdbi, page, "told_at desc, id desc", (row, context) -> note(row));
  }

  public Unread unread(UUID account, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as unread, max(told_at) as newest,
                      coalesce(sum(case when word = 'ALARM' then 1 else 0 end), 0) as urgent
                    from box_note where account_id = :account and read_at is null and told_at > :since""")
                .bind("account", account)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map(
                    (row, context) ->
                        new Unread(
                            row.getLong("unread"),
                            Sql.instant(row, "newest"),
                            row.getLong("urgent") > 0))
                .one());
  }

  /** The first time stands; empty where it is none of that person's. */
  public Optional<BoxNote> read(UUID account, UUID id, Instant now) {
    return jdbi.withHandle(
        handle -> {
          handle.execute(
              "update box_note set read_at = ? where account_id = ? and id = ? and read_at is null",
              now.atOffset(ZoneOffset.UTC),
              account,
              id);
          return handle
              .createQuery(
                  "select id, word, reference, about, told_at, read_at from box_note"
                      + " where account_id = :account and id = :id")
              .bind("account", account)
              .bind("id", id)
              .map((row, context) -> note(row))
              .findOne();
        });
  }

  /**
   * @param until what came later was not seen yet
   */
  public int readAll(UUID account, Instant until, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "update box_note set read_at = ? where account_id = ? and read_at is null and told_at <= ?",
                now.atOffset(ZoneOffset.UTC),
                account,
                until.atOffset(ZoneOffset.UTC)));
  }

  private static BoxNote note(ResultSet row) throws SQLException {
    return new BoxNote(
        row.getObject("id", UUID.class),
        BoxWord.valueOf(row.getString("word")),
        row.getString("reference"),
        row.getObject("about", UUID.class),
        Sql.instant(row, "told_at"),
        Sql.instant(row, "read_at"));
  }
}
