package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.entity.Tier;
import org.linli.identity.control.AccountBook;
import org.linli.persistence.PagedQuery;

/** Who is signed in to the screens, on whatever node, for those who keep the platform running. */
@Facade
public class OpenSessions {

  private final Jdbi jdbi;
  private final InstantSource clock;

  @Inject
  public OpenSessions(Jdbi jdbi) {
    this(jdbi, InstantSource.system());
  }

  public OpenSessions(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected OpenSessions() {
    this(null, null);
  }

  /** Newest first; those that nobody used any more are none. */
  @Permit("sessions:read")
  public Page<OpenSession> list(PageRequest page) {
    return new PagedQuery(
            "select l.*, a.username, a.display_name, a.tier, a.tenant_id ",
            "from log_in l join account a on a.id = l.account_id where l.until > :now")
        .bind("now", clock.instant())
        .found("(a.username ilike :search or a.display_name ilike :search)", page)
        .page(jdbi, page, "l.opened_at desc, l.id", (row, context) -> row(row));
  }

  /**
   * Ends it, and with it whatever else its account has open on any node, with its next step. Tokens
   * stay.
   *
   * @throws NotFound it is over already
   */
  @Permit("sessions:write")
  @Mutates(value = "session.ended", always = true)
  public void end(UUID session) {
    jdbi.useHandle(
        handle ->
            AccountBook.raiseStamp(
                handle,
                handle
                    .createQuery("select account_id from log_in where id = :id and until > :now")
                    .bind("id", session)
                    .bind("now", clock.instant())
                    .mapTo(UUID.class)
                    .findOne()
                    .orElseThrow(() -> new NotFound("session"))));
  }

  private static OpenSession row(ResultSet row) throws SQLException {
    return new OpenSession(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        Tier.valueOf(row.getString("tier")),
        row.getString("tenant_id"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getString("address"));
  }
}
