package org.linli.notices.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
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
import org.linli.letters.entity.BoxWord;
import org.linli.notices.control.Readers;
import org.linli.notices.control.TargetTable;
import org.linli.notices.entity.Audience;
import org.linli.notices.entity.NoticeDraft;
import org.linli.notices.entity.ReaderRow;
import org.linli.notices.entity.Targets;
import org.linli.persistence.Sql;

/** Notices for some 定向公告, with who signed for them 签收 and what they said 反馈, for clerks. */
@Facade
public class NoticeDesk {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 8000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Changes changes;
  private final Posting letters;

  @Inject
  public NoticeDesk(Jdbi jdbi, Scopes scopes, Changes changes, Posting letters) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.changes = changes;
    this.letters = letters;
  }

  /** For the container's proxy alone. */
  protected NoticeDesk() {
    this(null, null, null, null);
  }

  /**
   * How many it would be for, before it is published.
   *
   * @throws NotFound a place is none of the community's
   */
  @Permit("notices:write")
  public Audience get(Targets targets) {
    return jdbi.withHandle(
        handle -> {
          TargetTable.check(handle, scopes.requireTenant(), targets);
          return Readers.count(handle, scopes.requireTenant(), targets, Instant.now());
        });
  }

  /**
   * Publishes under the caller's name, for those whom it is for.
   *
   * @throws NotFound a place is none of the community's
   * @throws Invalid it says nothing, is over already, or is for nobody
   */
  @Permit("notices:write")
  @Mutates("notice.published")
  public UUID publish(NoticeDraft draft) {
    var now = Instant.now();
    if (draft == null) {
      throw new Invalid("body", "required");
    }
    if (draft.until() != null && !draft.until().isAfter(now)) {
      throw new Invalid("until", "future");
    }
    var title = Invalid.text("title", draft.title(), LONGEST_TITLE);
    var body = Invalid.text("body", draft.body(), LONGEST_BODY);
    var tenant = scopes.requireTenant();
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          TargetTable.check(handle, tenant, draft.targets());
          var people = Readers.ids(handle, tenant, draft.targets(), now);
          if (people.isEmpty() && !draft.targets().isEverybody()) {
            throw new Invalid("targets", "nobody");
          }
          insert(handle, id, title, body, draft, now);
          TargetTable.add(handle, tenant, id, draft.targets());
          if (draft.letters()) {
            letters.tell(BoxWord.NOTICE, people, title, id);
          } else if (draft.signFor()) {
            letters.note(BoxWord.NOTICE, people, title, id);
          }
        });
    changes.tell(tenant, "notices");
    return id;
  }

  private void insert(
      Handle handle, UUID id, String title, String body, NoticeDraft draft, Instant now) {
    handle
        .createUpdate(
            """
            insert into notice (tenant_id, id, title, body, published_at, published_by, until, targeted, sign_for)
            values (:tenant, :id, :title, :body, :now, :by, :until, :targeted, :signFor)""")
        .bind("tenant", scopes.requireTenant())
        .bind("id", id)
        .bind("title", title)
        .bind("body", body)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("by", scopes.caller().displayName())
        .bind("until", draft.until() == null ? null : draft.until().atOffset(ZoneOffset.UTC))
        .bind("targeted", !draft.targets().isEverybody())
        .bind("signFor", draft.signFor())
        .execute();
  }

  /**
   * Whom it is for, by name, with what they answered.
   *
   * @param signed only who signed, or only who did not; null for all
   */
  @Permit("notices:write")
  public Page<ReaderRow> readers(UUID id, Boolean signed, PageRequest page) {
    return jdbi.withHandle(
        handle -> {
          var tenant = scopes.requireTenant();
          known(handle, id);
          var targets = TargetTable.of(handle, tenant, id);
          var now = Instant.now();
          return Page.of(
              Readers.of(handle, tenant, id, targets, signed, now, page.offset(), page.limit()),
              Readers.count(handle, tenant, id, targets, signed, now),
              page);
        });
  }

  /**
   * Tells those who did not sign yet, once: in their box, and by letter where the city has a
   * gateway.
   *
   * @return how many letters that became
   * @throws Conflict nobody is asked to sign, they were reminded already, or it is over
   */
  @Permit("notices:write")
  @Mutates("notice.reminded")
  public int remind(UUID id) {
    return jdbi.withHandle(
        handle -> {
          var tenant = scopes.requireTenant();
          var title = known(handle, id);
          var now = Instant.now();
          var first =
              handle.execute(
                  "update notice set reminded_at = ? where tenant_id = ? and id = ?"
                      + " and sign_for and reminded_at is null and (until is null or until > ?)",
                  now.atOffset(ZoneOffset.UTC),
                  tenant.value(),
                  id,
                  now.atOffset(ZoneOffset.UTC));
          if (first == 0) {
            throw new Conflict("notice");
          }
          var targets = TargetTable.of(handle, tenant, id);
          var people = Readers.unsigned(handle, tenant, id, targets, now);
          return letters.tell(BoxWord.SIGN, people, title, id);
        });
  }

  private String known(Handle handle, UUID id) {
    return handle
        .createQuery("select title from notice where tenant_id = :tenant and id = :id")
        .bind("tenant", scopes.requireTenant())
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElseThrow(() -> new NotFound("notice"));
  }
}
