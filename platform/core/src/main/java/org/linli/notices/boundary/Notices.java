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
import org.linli.letters.boundary.Posting;
import org.linli.notices.control.Bound;
import org.linli.notices.control.TargetTable;
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
  private final Posting letters;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  @Inject
  public Notices(Jdbi jdbi, Scopes scopes, Changes changes, Posting letters) {
    this(jdbi, scopes, changes, letters, null);
  }

  /** Outside a container. */
  public Notices(
      Jdbi jdbi, Scopes scopes, Changes changes, Posting letters, EntityManager entities) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.changes = changes;
    this.letters = letters;
    this.entities = entities;
  }

  /** For the container's proxy alone. */
  protected Notices() {
    this(null, null, null, null, null);
  }

  /** Newest first; who does not write notices sees those that are in force and for them. */
  @Permit("notices:read")
  public Page<NoticeRow> list(PageRequest page) {
    return new PagedQuery(
            "select n.id, n.title, n.body, n.published_at, n.published_by, n.until, n.targeted,"
                + " n.sign_for, s.signed_at, s.said ",
            """
            from notice n
            left join notice_answer s on s.tenant_id = n.tenant_id and s.notice_id = n.id and s.account_id = :me
            where n.tenant_id = :tenant and (:all or (n.until is null or n.until > :now) and\
            """
                + TargetTable.MINE
                + ") and (n.title ilike :search or n.body ilike :search)")
        .bind("me", scopes.caller().accountId())
        .bind("tenant", scopes.requireTenant())
        .bind("all", scopes.caller().may("notices:write"))
        .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
        .bind("search", page.pattern())
        .page(
            jdbi,
            page,
            "n.published_at desc, n.id desc",
            (row, context) ->
                new NoticeRow(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getString(5),
                    instant(row.getObject(6, OffsetDateTime.class)),
                    row.getBoolean(7),
                    row.getBoolean(8),
                    instant(row.getObject(9, OffsetDateTime.class)),
                    row.getString(10)));
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /**
   * Publishes a notice for everybody under the caller's name.
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

  /**
   * Gone for everybody at once; the audit log keeps that it was there.
   *
   * @throws NoticeBound for what a running process makes public, before its period is over
   */
  @Permit("notices:write")
  @Mutates(value = "notice.withdrawn", refusals = true)
  public void withdraw(UUID id) {
    var notice = entities.find(Notice.class, id);
    if (notice == null) {
      throw new NotFound("notice");
    }
    jdbi.useHandle(handle -> Bound.requireFree(handle, scopes.requireTenant(), id, Instant.now()));
    entities.remove(notice);
    entities.flush();
    jdbi.useHandle(handle -> TargetTable.remove(handle, scopes.requireTenant(), id));
    letters.recall(id);
    changes.tell(scopes.requireTenant(), "notices");
  }
}
