package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.exchange.entity.CredentialKind;
import org.linli.exchange.entity.CredentialRow;

/** Rows of {@code exchange_credential}, and the words used up with them. */
public final class CredentialTable {

  private CredentialTable() {}

  /** A credential with what the door must know of its consumer. */
  public record AtDoor(
      String id,
      CredentialKind kind,
      String material,
      Instant from,
      Instant until,
      boolean revoked,
      UUID account,
      String addresses,
      boolean consumerStands,
      Instant consumerUntil) {

    public boolean standsAt(Instant now) {
      return !revoked
          && consumerStands
          && !now.isBefore(from)
          && now.isBefore(until)
          && now.isBefore(consumerUntil);
    }
  }

  public static Optional<AtDoor> atDoor(Handle handle, String id) {
    return handle
        .createQuery(
            """
            select k.*, c.account_id, c.addresses, c.state, c.valid_until as consumer_until
            from exchange_credential k join exchange_consumer c on c.id = k.consumer_id where k.id = :id""")
        .bind("id", id)
        .map(
            (row, context) ->
                new AtDoor(
                    row.getString("id"),
                    CredentialKind.valueOf(row.getString("kind")),
                    row.getString("material"),
                    at(row, "valid_from"),
                    at(row, "valid_until"),
                    row.getObject("revoked_at") != null,
                    row.getObject("account_id", UUID.class),
                    row.getString("addresses"),
                    "ACTIVE".equals(row.getString("state")),
                    at(row, "consumer_until")))
        .findOne();
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
            "select * from exchange_credential where consumer_id = :consumer order by added_at desc, id")
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
   * @return false when the word was used with this credential before
   */
  public static boolean use(Handle handle, String credential, String nonce, Instant now) {
    return handle
            .createUpdate(
                """
                insert into exchange_nonce (credential_id, nonce, at) values (:credential, :nonce, :now)
                on conflict do nothing""")
            .bind("credential", credential)
            .bind("nonce", nonce)
            .bind("now", now)
            .execute()
        == 1;
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
