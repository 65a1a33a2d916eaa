package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.identity.entity.OneTime;
import org.linli.persistence.Sql;

/** Bearer tokens with which a person's programs act as that person. */
@Facade
public class Tokens {

  private static final Duration LONGEST_LIFE = Duration.ofDays(90);
  private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
  private static final int LONGEST_LABEL = 120;

  /** What lived so short is not looked for a day later; the audit log goes on telling of it. */
  private static final Duration SHORT_LIFE = Duration.ofHours(1);

  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Tokens(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Tokens() {
    this(null, null);
  }

  /**
   * Makes a token. A program that acts by a token cannot: it would outlive its own term. Tokens of
   * an hour at most that were over a day ago are forgotten by it, since screens make one whenever
   * they need one, and those that live would be lost among them.
   *
   * @param life 1 minute to 90 days
   */
  @Permit("self:issue")
  @Mutates(value = "token.issued", always = true)
  public IssuedToken issue(String label, Duration life) {
    if (label == null || label.isBlank()) {
      throw new Invalid("label", "required");
    }
    if (label.length() > LONGEST_LABEL) {
      throw new Invalid("label", "too-long");
    }
    if (life == null || life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
      throw new Invalid("life", "token-life");
    }
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var text = OneTime.token();
    var issued = new IssuedToken(Sql.newId(), label.strip(), text, now.plus(life));
    if (life.compareTo(SHORT_LIFE) <= 0) {
      jdbi.useHandle(handle -> forget(handle, now));
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into api_token (id, account_id, hash, label, created_at, expires_at)
                    values (:id, :account, :hash, :label, :now, :until)""")
                .bind("id", issued.id())
                .bind("account", owner())
                .bind("hash", OneTime.digest(text))
                .bind("label", issued.label())
                .bind("now", now)
                .bind("until", issued.expiresAt())
                .execute());
    return issued;
  }

  @Permit("self:tokens")
  public List<TokenRow> mine() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from api_token where account_id = :account and application_id is null
                    order by created_at desc, id desc limit 500""")
                .bind("account", owner())
                .map(
                    (row, context) ->
                        new TokenRow(
                            row.getObject("id", UUID.class),
                            row.getString("label"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("expires_at").toInstant(),
                            Optional.ofNullable(row.getTimestamp("revoked_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list());
  }

  @Permit("self:tokens")
  @Mutates(value = "token.revoked", always = true)
  public void revoke(UUID token) {
    var revoked =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update api_token set revoked_at = :now
                        where id = :id and account_id = :account and application_id is null and revoked_at is null""")
                    .bind("id", token)
                    .bind("account", owner())
                    .bind("now", Instant.now())
                    .execute());
    if (revoked == 0) {
      throw new NotFound("token");
    }
  }

  private void forget(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            delete from api_token where account_id = :account and application_id is null
              and expires_at < :before and created_at > expires_at - interval '1 hour 1 minute'""")
        .bind("account", owner())
        .bind("before", now.minus(FORGOTTEN))
        .execute();
  }

  private UUID owner() {
    var caller = scopes.caller();
    if (caller.isSystem()) {
      throw new NotFound("account");
    }
    return caller.accountId();
  }
}
