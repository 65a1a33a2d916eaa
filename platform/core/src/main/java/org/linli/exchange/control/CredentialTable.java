package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.exchange.entity.CredentialKind;
import org.linli.exchange.entity.CredentialRow;

/** Rows of {@code exchange_credential}, and the words used up with them. */
public final class CredentialTable {

  private CredentialTable() {}

  public static Optional<Material> material(Handle handle, String id) {
    return handle
        .createQuery("select id, kind, material from exchange_credential where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Material(
                    row.getString("id"),
                    CredentialKind.valueOf(row.getString("kind")),
                    row.getString("material")))
        .findOne();
  }

  /** Of those that are there. */
  public static Map<String, Standing> standing(Handle handle, Collection<String> ids) {
    var standing = new HashMap<String, Standing>();
    handle
        .createQuery(
            """
            select k.id, k.valid_from, k.valid_until, k.revoked_at, c.account_id, c.addresses, c.state,
              c.valid_until as consumer_until, s.credential is not null as stopped
            from exchange_credential k join exchange_consumer c on c.id = k.consumer_id
            left join stopped_credential s on s.credential = 'SIGNATURE:' || k.id where k.id = any(:ids)""")
        .bindArray("ids", String.class, ids.stream().distinct().toArray())
        .map((row, context) -> standing.put(row.getString("id"), standing(row)))
        .forEach(before -> {});
    return standing;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        at(row, "valid_from"),
        at(row, "valid_until"),
        row.getObject("revoked_at") != null,
        row.getObject("account_id", UUID.class),
        row.getString("addresses"),
        "ACTIVE".equals(row.getString("state")),
        at(row, "consumer_until"),
        row.getBoolean("stopped"));
  }

  public static void insert(
      Handle handle, UUID consumer, CredentialRow row, String material, Instant now) {
    handle
        .createUpdate(
            """
            insert into exchange_credential (id, consumer_id, kind, subject, material, valid_from, valid_until, added_at)
            values (:id, :consumer, :kind, :subject, :material, :from, :until, :now)""")
        .bind("id", row.id())
        .bind("consumer", consumer)
        .bind("kind", row.kind())
        .bind("subject", row.subject())
        .bind("material", material)
        .bind("from", row.from())
        .bind("until", row.until())
        .bind("now", now)
        .execute();
  }

  /** The older ones of the consumer go on until then, if they would not have ended before. */
  public static void endOthers(Handle handle, UUID consumer, String but, Instant at) {
    handle
        .createUpdate(
            """
            update exchange_credential set valid_until = :at
            where consumer_id = :consumer and id <> :but and valid_until > :at and revoked_at is null""")
        .bind("consumer", consumer)
        .bind("but", but)
        .bind("at", at)
        .execute();
  }

  public static boolean revoke(Handle handle, UUID consumer, String id, Instant now) {
    return handle
            .createUpdate(
                """
                update exchange_credential set revoked_at = :now
                where consumer_id = :consumer and id = :id and revoked_at is null""")
            .bind("consumer", consumer)
            .bind("id", id)
            .bind("now", now)
            .execute()
        > 0;
  }

  public static List<CredentialRow> of(Handle handle, UUID consumer) {
    return handle
        .createQuery(
            "select * from exchange_credential where consumer_id = :consumer order by added_at"
                + " desc, id")
        .bind("consumer", consumer)
        .map(
            (row, context) ->
                new CredentialRow(
                    row.getString("id"),
                    CredentialKind.valueOf(row.getString("kind")),
                    row.getString("subject"),
                    at(row, "valid_from"),
                    at(row, "valid_until"),
                    row.getObject("revoked_at") == null ? null : at(row, "revoked_at")))
        .list();
  }

  /**
   * Uses words up.
   *
   * @return those that were not used before
   */
  public static Set<Word> use(Handle handle, Collection<Word> words, Instant now) {
    return handle
        .createQuery(
            """
            insert into exchange_nonce (credential_id, nonce, at)
            select w.credential_id, w.nonce, :now from unnest(:credentials, :nonces) as w (credential_id, nonce)
            on conflict do nothing returning credential_id, nonce""")
        .bind("now", now)
        .bindArray("credentials", String.class, words.stream().map(Word::credential).toArray())
        .bindArray("nonces", String.class, words.stream().map(Word::nonce).toArray())
        .map((row, context) -> new Word(row.getString(1), row.getString(2)))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Words of requests that would be too old by now anyway. */
  public static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate("delete from exchange_nonce where at < :before")
        .bind("before", before)
        .execute();
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
