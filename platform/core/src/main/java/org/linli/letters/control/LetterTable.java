package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterQuery;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.LetterState;
import org.linli.letters.entity.LetterSum;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The outbox of a community. */
@ApplicationScoped
public class LetterTable {

  private static final Duration SUMMED = Duration.ofDays(30);
  private static final int LONGEST_REFERENCE = 200;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public LetterTable(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected LetterTable() {
    this(null, null);
  }

  /** In the transaction of what they tell of, so that neither is without the other. */
  static void add(Handle handle, TenantId tenant, List<Letter> letters, Instant now) {
    if (letters.isEmpty()) {
      return;
    }
    var at = now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    var batch =
        handle.prepareBatch(
            """
            insert into letter (tenant_id, id, account_id, channel, kind, reference, about, state, attempts, asked_at, next_at)
            values (:tenant, :id, :account, :channel, :kind, :reference, :about, 'WAITING', 0, :at, :at)\
            """);
    for (var letter : letters) {
      var reference = letter.reference();
      batch
          .bind("tenant", tenant)
          .bind("id", letter.id())
          .bind("account", letter.account())
          .bind("channel", letter.channel())
          .bind("kind", letter.kind())
          .bind(
              "reference", reference.substring(0, Math.min(LONGEST_REFERENCE, reference.length())))
          .bind("about", letter.about())
          .bind("at", at)
          .add();
    }
    batch.execute();
    DueTable.add(handle, tenant, letters, now);
  }

  /**
   * Newest first.
   *
   * @param account whose; null for everybody's
   */
  public Page<LetterRow> list(LetterQuery query, UUID account, PageRequest page) {
    return new PagedQuery(
            "select l.*, a.display_name ",
            "from letter l join account a on a.id = l.account_id where l.tenant_id = :tenant")
        .bind("tenant", scopes.requireTenant())
        .and("l.account_id = :account", "account", account)
        .and("l.state = :state", "state", query.state())
        .and("l.channel = :channel", "channel", query.channel())
        .and("l.kind = :kind", "kind", query.kind())
        .found("(a.display_name ilike :search or l.reference ilike :search)", page)
        .page(jdbi, page, "l.asked_at desc, l.id desc", (row, context) -> row(row));
  }

  public List<LetterSum> sums(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select channel, state, count(*) from letter where tenant_id = :tenant and"
                        + " asked_at > :since group by channel, state order by channel, state")
                .bind("tenant", scopes.requireTenant())
                .bind("since", now.minus(SUMMED).atOffset(ZoneOffset.UTC))
                .map(
                    (row, context) ->
                        new LetterSum(
                            Channel.valueOf(row.getString(1)),
                            LetterState.valueOf(row.getString(2)),
                            row.getLong(3)))
                .list());
  }

  Optional<Letter> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from letter where tenant_id = :tenant and id = :id for update")
                .bind("tenant", scopes.requireTenant())
                .bind("id", id)
                .map((row, context) -> Letter.read(row))
                .findOne());
  }

  /** Whether the same was told the same person in the same way once more. */
  boolean wasFollowed(Letter letter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from letter n join letter o on o.tenant_id = n.tenant_id and o.id = :id
                      where n.tenant_id = :tenant and n.account_id = o.account_id and n.channel = o.channel
                        and n.kind = o.kind and n.about = o.about and n.asked_at > o.asked_at)\
                    """)
                .bind("tenant", scopes.requireTenant())
                .bind("id", letter.id())
                .mapTo(boolean.class)
                .one());
  }

  /** How an attempt ended. */
  void tried(UUID id, LetterState state, String shown, String fault, Instant now, Instant next) {
    var changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                    update letter set state = :state, attempts = attempts + 1, shown = :shown, fault = :fault, next_at = :next,
                      sent_at = case when :state = 'SENT' then :now else sent_at end
                    where tenant_id = :tenant and id = :id and state = 'WAITING'\
                    """)
                    .bind("tenant", scopes.requireTenant())
                    .bind("id", id)
                    .bind("state", state)
                    .bind("shown", shown)
                    .bind("fault", fault)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                    .execute());
    if (changed > 0) {
      tellGivenUp(id, now);
    }
  }

  /** Whoever keeps the platform hears of it, if it was given up. */
  private void tellGivenUp(UUID id, Instant now) {
    jdbi.useHandle(handle -> FaultTable.note(handle, scopes.requireTenant(), id, now));
  }

  /** It waits on for a reason that is none of the gateway's. */
  void postponed(UUID id, String reason, Instant next) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update letter set fault = ?, next_at = ? where tenant_id = ? and id = ? and state"
                    + " = 'WAITING'",
                reason,
                next.atOffset(ZoneOffset.UTC),
                scopes.requireTenant().value(),
                id));
  }

  /** It is given up before it was tried. */
  void dropped(UUID id, String reason, Instant now) {
    var changed =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update letter set state = 'FAILED', fault = ?, next_at = null"
                        + " where tenant_id = ? and id = ? and state = 'WAITING'",
                    reason,
                    scopes.requireTenant().value(),
                    id));
    if (changed > 0) {
      tellGivenUp(id, now);
    }
  }

  /**
   * What the gateway told: a letter that was read is not merely delivered by a receipt that comes
   * late, nor does a second one of the same change anything.
   */
  void received(Told told, Instant now) {
    var changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                    update letter set state = :state, fault = :fault, receipt_at = :now, next_at = null
                    where tenant_id = :tenant and id = :id and state <> :state and state <> 'READ'
                      and (state <> 'DELIVERED' or :state = 'READ')\
                    """)
                    .bind("tenant", scopes.requireTenant())
                    .bind("id", told.id())
                    .bind("state", told.state())
                    .bind("fault", told.reason())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
    if (changed > 0 && told.state() == LetterState.FAILED) {
      tellGivenUp(told.id(), now);
    } else if (changed > 0) {
      // It arrived after all: nothing of it is left to do for the operators.
      jdbi.useHandle(handle -> FaultTable.remove(handle, told.id()));
    }
  }

  private static LetterRow row(ResultSet row) throws SQLException {
    return new LetterRow(
        row.getObject("id", UUID.class),
        row.getString("display_name"),
        Channel.valueOf(row.getString("channel")),
        LetterKind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getString("shown"),
        LetterState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("fault"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "next_at"),
        Sql.instant(row, "sent_at"),
        Sql.instant(row, "receipt_at"));
  }
}
