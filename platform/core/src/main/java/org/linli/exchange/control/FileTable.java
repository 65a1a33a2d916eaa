package org.linli.exchange.control;

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
import org.linli.access.entity.Caller;
import org.linli.exchange.boundary.FileQuery;
import org.linli.exchange.boundary.FileRow;
import org.linli.exchange.entity.FileState;
import org.linli.persistence.PagedQuery;

/** Rows of {@code exchange_file}. */
public final class FileTable {

  private static final String OPEN = "state in ('WAITING', 'RUNNING')";

  private FileTable() {}

  /**
   * Those that the caller may know of: a consumer's system its own, others those of their reach.
   */
  public static Page<FileRow> list(
      Jdbi jdbi, Caller caller, Optional<UUID> acting, FileQuery query, PageRequest page) {
    return query(acting)
        .bind("search", page.pattern())
        .and(
            "(f.recipient ilike :search or f.asset ilike :search or n.name ilike :search or"
                + " f.ordered_by ilike :search)")
        .and("f.consumer_id = :consumer", "consumer", query.consumer())
        .and("f.asset = :asset", "asset", query.asset())
        .and("f.tenant_id = :tenant", "tenant", query.tenant())
        .and("f.state = :state", "state", query.state() == null ? null : query.state().name())
        .page(
            jdbi,
            page,
            "f.ordered_at desc, f.id desc",
            (row, context) -> FileRows.listed(row, caller));
  }

  public static Optional<FileRow> find(Jdbi jdbi, Caller caller, Optional<UUID> acting, UUID id) {
    return query(acting)
        .and("f.id = :id", "id", id)
        .page(jdbi, PageRequest.first(1), "f.id", (row, context) -> FileRows.listed(row, caller))
        .items()
        .stream()
        .findFirst();
  }

  private static PagedQuery query(Optional<UUID> acting) {
    return new PagedQuery(
            "select f.*, n.name as community, p.fetches, p.last_fetched ",
            """
            from exchange_file f left join tenant n on n.id = f.tenant_id
            left join (select file_id, sum(fetches) as fetches, max(fetched_at) as last_fetched
              from exchange_file_part group by file_id) p on p.file_id = f.id
            where true""")
        .and("f.consumer_id = :acting", "acting", acting.orElse(null));
  }

  /** The file of that key of an account; empty where nobody ordered it yet. */
  public static Optional<FileOrder> ordered(Handle handle, UUID account, String key) {
    return handle
        .createQuery("select * from exchange_file where account_id = :account and order_key = :key")
        .bind("account", account)
        .bind("key", key)
        .map((row, context) -> FileRows.order(row))
        .findOne();
  }

  public static Optional<FileOrder> order(Handle handle, UUID id) {
    return handle
        .createQuery("select * from exchange_file where id = :id")
        .bind("id", id)
        .map((row, context) -> FileRows.order(row))
        .findOne();
  }

  /** How many of an account's are made or kept. */
  public static int standing(Handle handle, UUID account) {
    return handle
        .createQuery(
            "select count(*) from exchange_file where account_id = :account and state in"
                + " ('WAITING', 'RUNNING', 'DONE')")
        .bind("account", account)
        .mapTo(int.class)
        .one();
  }

  /** False when the key has been used meanwhile. */
  public static boolean insert(Handle handle, FileOrder order) {
    return handle
            .createUpdate(
                """
                insert into exchange_file (id, order_key, account_id, credential, consumer_id, recipient, party,
                  organisation_id, asset, tenant_id, code, action, purpose, fields, filters,
                  sort, shape, part_rows, format, since, until, mark, state,
                  state_since, rows_written, bytes, parts, ordered_at, ordered_by, expires_at, due_at, attempts, leased_until)
                values (:id, :key, :account, :credential, cast(:consumer as uuid), :recipient, :party,
                  :organisation, :asset, :tenant, :code, :action, :purpose, :fields, :filters,
                  :sort, :shape, :partRows, :format, :since, :until, :mark, :state,
                  :now, 0, 0, 0, :now, :by, :expires, :now, 0, :now)
                on conflict (account_id, order_key) do nothing""")
            .bind("id", order.id())
            .bind("key", order.key())
            .bind("account", order.account())
            .bind("credential", order.credential() == null ? null : order.credential().toString())
            .bind("consumer", order.consumer() == null ? null : order.consumer().toString())
            .bind("recipient", order.recipient())
            .bind("party", order.party())
            .bind("organisation", order.organisation())
            .bind("asset", order.asset())
            .bind("tenant", order.tenant())
            .bind("code", order.code())
            .bind("action", order.action())
            .bind("purpose", order.purpose())
            .bind("fields", String.join(",", order.fields()))
            .bind("filters", SubscriptionTable.written(order.filters()))
            .bind("sort", order.sort())
            .bind("shape", order.shape())
            .bind("partRows", order.partRows())
            .bind("format", order.format())
            .bind("since", order.since())
            .bind("until", order.until())
            .bind("mark", order.mark())
            .bind("state", order.state())
            .bind("now", order.orderedAt())
            .bind("by", order.orderedBy())
            .bind("expires", order.expiresAt())
            .execute()
        == 1;
  }

  /** Takes the one that waits longest, so that no other server takes it until the lease is over. */
  static Optional<FileOrder> claim(Handle handle, Instant now, Instant lease) {
    return handle
        .createQuery(
            "select id from exchange_file where "
                + OPEN
                + " and due_at <= :now and leased_until <= :now order by due_at limit 1 for update"
                + " skip locked")
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne()
        .flatMap(
            id -> {
              handle
                  .createUpdate("update exchange_file set leased_until = :lease where id = :id")
                  .bind("lease", lease)
                  .bind("id", id)
                  .execute();
              return order(handle, id);
            });
  }

  /**
   * One part further; false when somebody else has it by now, or gave it up.
   *
   * @param again when the next part is made
   */
  static boolean advance(
      Handle handle, FileOrder order, String position, long rows, long bytes, Instant now) {
    return handle
            .createUpdate(
                """
                update exchange_file set state = 'RUNNING', position = :position, parts = parts + 1, attempts = 0,
                  rows_written = rows_written + :rows, bytes = bytes + :bytes, due_at = :now, leased_until = :now,
                  state_since = case when state = 'RUNNING' then state_since else :now end
                where id = :id and parts = :parts and leased_until = :lease and\s"""
                    + OPEN)
            .bind("position", position)
            .bind("rows", rows)
            .bind("bytes", bytes)
            .bind("now", now)
            .bind("id", order.id())
            .bind("parts", order.parts())
            .bind("lease", order.leased())
            .execute()
        == 1;
  }

  static void expect(Handle handle, UUID id, long rows) {
    handle
        .createUpdate("update exchange_file set expected = :rows where id = :id")
        .bind("rows", rows)
        .bind("id", id)
        .execute();
  }

  static void finish(
      Handle handle, UUID id, String manifest, String signature, Instant now, Instant expires) {
    handle
        .createUpdate(
            """
            update exchange_file set state = 'DONE', state_since = :now, expected = rows_written, manifest = :manifest,
              signature = :signature, expires_at = :expires
            where id = :id""")
        .bind("now", now)
        .bind("manifest", manifest)
        .bind("signature", signature)
        .bind("expires", expires)
        .bind("id", id)
        .execute();
  }

  /** Ends what is still made, or kept; false where there was nothing to end. */
  public static boolean end(
      Handle handle, UUID id, FileState state, String refusal, String basis, Instant now) {
    return handle
            .createUpdate(
                """
                update exchange_file set state = :state, state_since = :now, refusal = :refusal, basis = :basis,
                  leased_until = :now
                where id = :id and state in ('WAITING', 'RUNNING', 'DONE')""")
            .bind("state", state)
            .bind("now", now)
            .bind("refusal", refusal)
            .bind("basis", basis)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Hands it back, to be tried again. */
  static int postpone(Handle handle, FileOrder order, Instant now, Instant again) {
    return handle
        .createUpdate(
            """
            update exchange_file set leased_until = :now, due_at = :again, attempts = attempts + 1
            where id = :id and leased_until = :lease""")
        .bind("now", now)
        .bind("again", again)
        .bind("id", order.id())
        .bind("lease", order.leased())
        .execute();
  }

  /** Whose content is to go: past their term, or ended without it having gone yet. */
  static List<FileOrder> past(Handle handle, Instant now, int most) {
    return handle
        .createQuery(
            """
            select * from exchange_file where expires_at <= :now and state <> 'DELETED' and leased_until <= :now
            order by expires_at limit :most""")
        .bind("now", now)
        .bind("most", most)
        .map((row, context) -> FileRows.order(row))
        .list();
  }

  static void deleted(Handle handle, UUID id, Instant now) {
    handle
        .createUpdate(
            "update exchange_file set state = 'DELETED', state_since = :now where id = :id")
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** The manifest and its signature; empty before it is done. */
  public static Optional<Sealed> manifest(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select manifest, signature from exchange_file where id = :id and manifest is not null")
        .bind("id", id)
        .map(
            (ResultSet row, org.jdbi.v3.core.statement.StatementContext context) ->
                new Sealed(row.getString("manifest"), row.getString("signature")))
        .findOne();
  }

  /** A text and the signature under it, as the key ring writes it. */
  public record Sealed(String text, String signature) {}

  static Instant at(ResultSet row, String column) throws SQLException {
    return SubscriptionTable.at(row, column);
  }
}
