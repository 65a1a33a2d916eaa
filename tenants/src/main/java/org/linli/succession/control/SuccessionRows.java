package org.linli.succession.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.persistence.Sql;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.succession.entity.SuccessionNews;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Successions as rows. */
public final class SuccessionRows {

  private static final int MOST_SHOWN = 200;
  private static final int MOST_TOLD = 20;
  private static final String SELECT =
      """
      select s.*, p.name as from_name, n.name as into_name from succession s
        join tenant p on p.id = s.predecessor_id join tenant n on n.id = s.successor_id\s\
      """;
  private static final String WITHIN = "p.code like :within and n.code like :within ";

  private SuccessionRows() {}

  /**
   * The last two hundred, newest first.
   *
   * @param within the beginning of both communities' codes; empty for all
   */
  public static List<Succession> list(Handle handle, String within) {
    return handle
        .createQuery(
            SELECT + "where " + WITHIN + "order by s.proposed_at desc, s.id desc limit :most")
        .bind("within", within + "%")
        .bind("most", MOST_SHOWN)
        .map(SuccessionRows::row)
        .list();
  }

  /**
   * @param within the beginning of both communities' codes; empty for all
   */
  public static Optional<Succession> find(Handle handle, UUID id, String within) {
    return handle
        .createQuery(SELECT + "where s.id = :id and " + WITHIN)
        .bind("id", id)
        .bind("within", within + "%")
        .map(SuccessionRows::row)
        .findOne();
  }

  /** Agreed to and their day has come, or under way; the earliest day first. */
  static List<Succession> due(Handle handle, LocalDate today) {
    return handle
        .createQuery(
            SELECT
                + """
                where s.state = 'RUNNING' or s.state = 'CONFIRMED' and s.effective_on <= :today
                order by s.effective_on, s.proposed_at""")
        .bind("today", today)
        .map(SuccessionRows::row)
        .list();
  }

  /**
   * Agreed to, under way, or done since that moment, the nearest day first.
   *
   * @param tenant of that community alone; null for those of a division
   * @param within the beginning of either community's code; null where a community is given
   */
  public static List<SuccessionNews> news(
      Handle handle, TenantId tenant, DivisionCode within, Instant since) {
    return handle
        .createQuery(
            SELECT
                + """
                where (s.predecessor_id = :tenant or s.successor_id = :tenant or p.code like :within or n.code like :within)
                  and (s.state in ('CONFIRMED', 'RUNNING') or s.state = 'DONE' and s.done_at > :since)
                order by s.effective_on, s.id limit :most""")
        .bindByType("tenant", tenant == null ? null : tenant.value(), String.class)
        .bindByType("within", within == null ? null : within.value() + "%", String.class)
        .bind("since", at(since))
        .bind("most", MOST_TOLD)
        .map((row, context) -> SuccessionNews.of(row(row, context)))
        .list();
  }

  /**
   * @return false when that was known already
   */
  static boolean failed(Handle handle, UUID id, String fault) {
    return handle
            .createUpdate(
                """
                update succession set fault = :fault where id = :id
                  and state in ('CONFIRMED', 'RUNNING') and fault is distinct from :fault""")
            .bind("fault", fault)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Whether one of the two is part of another that is wanted or under way, or has ended so. */
  public static boolean isBusy(Handle handle, TenantId predecessor, TenantId successor) {
    return handle
        .createQuery(
            """
            select exists (select 1 from succession where state <> 'WITHDRAWN'
              and (predecessor_id in (:from, :into) or successor_id = :from and state <> 'DONE'))\
            """)
        .bind("from", predecessor)
        .bind("into", successor)
        .mapTo(Boolean.class)
        .one();
  }

  public static void add(
      Handle handle, UUID id, SuccessionDraft draft, UUID account, String by, Instant now) {
    handle
        .createUpdate(
            """
            insert into succession (id, predecessor_id, successor_id, effective_on, reason, state,
              proposed_by, proposed_name, proposed_at)
            values (:id, :from, :into, :day, :reason, 'PROPOSED', :account, :by, :now)\
            """)
        .bind("id", id)
        .bind("from", draft.predecessor())
        .bind("into", draft.successor())
        .bind("day", draft.effectiveOn())
        .bind("reason", draft.reason())
        .bind("account", account)
        .bind("by", by)
        .bind("now", at(now))
        .execute();
  }

  /**
   * @return false when it does not stand as it was read any more
   */
  public static boolean decide(
      Handle handle,
      Succession succession,
      SuccessionState state,
      UUID account,
      String by,
      Instant now) {
    return handle
            .createUpdate(
                """
                update succession set state = :state, decided_by = :account, decided_name = :by,
                  decided_at = :now where id = :id and state = :before\
                """)
            .bind("state", state)
            .bind("account", account)
            .bind("by", by)
            .bind("now", at(now))
            .bind("id", succession.id())
            .bind("before", succession.state())
            .execute()
        == 1;
  }

  static void begin(Handle handle, UUID id, Instant now) {
    handle
        .createUpdate(
            "update succession set state = 'RUNNING', begun_at = :now, fault = null where id = :id")
        .bind("now", at(now))
        .bind("id", id)
        .execute();
  }

  static void done(Handle handle, UUID id, SignedCertificate signed, Instant now) {
    handle
        .createUpdate(
            """
            update succession set state = 'DONE', done_at = :now, receipt = :text,
              signature = :signature, fault = null where id = :id\
            """)
        .bind("now", at(now))
        .bind("text", signed.text())
        .bind("signature", signed.signature())
        .bind("id", id)
        .execute();
  }

  public static Optional<SignedCertificate> receipt(Handle handle, UUID id) {
    return handle
        .createQuery("select receipt, signature from succession where id = :id and state = 'DONE'")
        .bind("id", id)
        .map(
            (row, context) ->
                new SignedCertificate(row.getString("receipt"), row.getString("signature")))
        .findOne();
  }

  private static OffsetDateTime at(Instant now) {
    return now.atOffset(ZoneOffset.UTC);
  }

  private static Succession row(ResultSet row, StatementContext context) throws SQLException {
    return new Succession(
        row.getObject("id", UUID.class),
        new TenantId(row.getString("predecessor_id")),
        row.getString("from_name"),
        new TenantId(row.getString("successor_id")),
        row.getString("into_name"),
        row.getObject("effective_on", LocalDate.class),
        row.getString("reason"),
        SuccessionState.valueOf(row.getString("state")),
        row.getObject("proposed_by", UUID.class),
        row.getString("proposed_name"),
        Sql.instant(row, "proposed_at"),
        row.getString("decided_name"),
        Sql.instant(row, "decided_at"),
        Sql.instant(row, "begun_at"),
        Sql.instant(row, "done_at"),
        row.getString("fault"));
  }
}
