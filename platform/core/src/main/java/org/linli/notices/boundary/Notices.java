package org.linli.notices.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.notices.entity.Notice;
import org.linli.notices.entity.NoticeRow;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/** Public notices of the community. */
@Facade
public class Notices {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 8000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Changes changes;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  @Inject
  public Notices(Jdbi jdbi, Scopes scopes, Changes changes) {
    this(jdbi, scopes, changes, null);
  }

  /** Outside a container. */
  public Notices(Jdbi jdbi, Scopes scopes, Changes changes, EntityManager entities) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.changes = changes;
    this.entities = entities;
  }

  /** For the container's proxy alone. */
  protected Notices() {
    this(null, null, null, null);
  }

  /** Newest first; who does not write notices sees those that are in force. */
  @Permit("notices:read")
  public Page<NoticeRow> list(PageRequest page) {
    return new PagedQuery(
            "select id, title, body, published_at, published_by, until ",
            """
            from notice where tenant_id = :tenant and (:all or until is null or until > :now)
              and (title ilike :search or body ilike :search)""")
        .bind("tenant", scopes.requireTenant())
        .bind("all", scopes.caller().may("notices:write"))
        .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
        .bind("search", page.pattern())
        .page(
            jdbi,
            page,
            "published_at desc, id desc",
            (row, context) ->
                new NoticeRow(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getString(5),
                    row.getObject(6) == null
                        ? null
                        : row.getObject(6, OffsetDateTime.class).toInstant()));
  }

  /**
   * Publishes a notice under the caller's name.
   *
   * @param until when it stops being shown; null for never
   */
  @Permit("notices:write")
  @Mutates("notice.published")
  public UUID publish(String title, String body, Instant until) {
    var now = Instant.now();
    if (until != null && !until.isAfter(now)) {
      throw new Invalid("until", "future");
    }
    var notice =
        new Notice(
            Sql.newId(),
            Invalid.text("title", title, LONGEST_TITLE),
            Invalid.text("body", body, LONGEST_BODY),
            now,
            scopes.caller().displayName(),
            until);
    entities.persist(notice);
    entities.flush();
    changes.tell(scopes.requireTenant(), "notices");
    return notice.id();
  }

  /** Gone for everybody at once; the audit log keeps that it was there. */
  @Permit("notices:write")
  @Mutates("notice.withdrawn")
  public void withdraw(UUID id) {
    var notice = entities.find(Notice.class, id);
    if (notice == null) {
      throw new NotFound("notice");
    }
    entities.remove(notice);
    entities.flush();
    changes.tell(scopes.requireTenant(), "notices");
  }
}
