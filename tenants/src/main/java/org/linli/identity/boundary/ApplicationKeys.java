package org.linli.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.identity.entity.OneTime;
import org.linli.persistence.Sql;

/**
 * Tokens by which an application acts as the account that owns it. For the room that keeps
 * applications; who may have a key, and what it opens, is that room's to say.
 */
@ApplicationScoped
public class ApplicationKeys {

  /** Enough to tell one's keys apart, too little to guess the rest. */
  private static final int SHOWN = 12;

  /**
   * Makes a key within the caller's transaction.
   *
   * @param overlap how much longer the older keys of the application go on
   */
  public IssuedToken issue(
      Handle handle,
      UUID account,
      UUID application,
      String label,
      Instant now,
      Instant until,
      Duration overlap) {
    var text = OneTime.token();
    var issued = new IssuedToken(Sql.newId(), label, text, until.truncatedTo(ChronoUnit.MILLIS));
    handle
        .createUpdate(
            """
            update api_token set expires_at = :end
            where application_id = :application and revoked_at is null and expires_at > :end""")
        .bind("application", application)
        .bind("end", now.plus(overlap))
        .execute();
    handle
        .createUpdate(
            """
            insert into api_token (id, account_id, hash, label, application_id, shown, created_at, expires_at)
            values (:id, :account, :hash, :label, :application, :shown, :now, :until)""")
        .bind("id", issued.id())
        .bind("account", account)
        .bind("hash", OneTime.digest(text))
        .bind("label", label)
        .bind("application", application)
        .bind("shown", text.substring(0, SHOWN))
        .bind("now", now)
        .bind("until", issued.expiresAt())
        .execute();
    return issued;
  }

  /** Newest first. */
  public List<ApplicationKey> of(Handle handle, UUID application) {
    return handle
        .createQuery(
            """
            select * from api_token where application_id = :application
            order by created_at desc, id desc limit 100""")
        .bind("application", application)
        .map((row, context) -> key(row))
        .list();
  }

  /** Whether there was such a key and it stood. */
  public boolean revoke(Handle handle, UUID application, UUID key, Instant now) {
    return handle
            .createUpdate(
                """
                update api_token set revoked_at = :now
                where id = :id and application_id = :application and revoked_at is null""")
            .bind("id", key)
            .bind("application", application)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Of an application that is no more. */
  public void revokeAll(Handle handle, UUID application, Instant now) {
    handle
        .createUpdate(
            """
            update api_token set revoked_at = :now
            where application_id = :application and revoked_at is null""")
        .bind("application", application)
        .bind("now", now)
        .execute();
  }

  /** The application whose ended or revoked key the text was. */
  public Optional<UUID> ended(Handle handle, String text) {
    return handle
        .createQuery(
            """
            select application_id from api_token where hash = :hash and application_id is not null
              and (revoked_at is not null or expires_at <= now())""")
        .bind("hash", OneTime.digest(text))
        .mapTo(UUID.class)
        .findOne();
  }

  private static ApplicationKey key(ResultSet row) throws SQLException {
    var revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new ApplicationKey(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getString("shown"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }
}
