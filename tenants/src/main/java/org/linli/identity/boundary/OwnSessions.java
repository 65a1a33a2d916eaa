package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;

/**
 * The caller's own sessions of the screens: where one is signed in, and an end to what was left
 * open elsewhere.
 */
@Facade
public class OwnSessions {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public OwnSessions(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected OwnSessions() {
    this(null, null);
  }

  /** Those that stand, the newest first. */
  @Permit("self:sessions")
  public List<SessionRow> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, opened_at, until, ends_at, address from log_in
                    where account_id = :account and until > :now order by opened_at desc, id desc\
                    """)
                .bind("account", scopes.caller().accountId())
                .bind("now", Instant.now())
                .map(
                    (row, context) ->
                        new SessionRow(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("opened_at").toInstant(),
                            row.getTimestamp("until").toInstant(),
                            Optional.ofNullable(row.getTimestamp("ends_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                            row.getString("address")))
                .list());
  }

  /**
   * Ends one of them: after its next step at the latest it is at the door again.
   *
   * @throws NotFound it is none of the caller's, or over
   */
  @Permit("self:sessions")
  @Mutates(value = "session.ended", always = true)
  public void end(UUID session) {
    var ended =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("delete from log_in where id = :id and account_id = :account")
                    .bind("id", session)
                    .bind("account", scopes.caller().accountId())
                    .execute());
    if (ended == 0) {
      throw new NotFound("session");
    }
  }

  /**
   * Ends all but one.
   *
   * @param kept the one that goes on; null for none
   * @return how many ended
   */
  @Permit("self:sessions")
  @Mutates(value = "session.others-ended", always = true)
  public int endOthers(UUID kept) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from log_in where account_id = :account
                      and (cast(:kept as uuid) is null or id <> cast(:kept as uuid))\
                    """)
                .bind("account", scopes.caller().accountId())
                .bind("kept", kept)
                .execute());
  }
}
