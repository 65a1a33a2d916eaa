package org.linli.notices.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.notices.control.TargetTable;

/** What a reader answers to a notice: signs for it 签收, and says something to it 反馈. */
@Facade
public class OwnNotices {

  private static final int LONGEST = 1000;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public OwnNotices(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected OwnNotices() {
    this(null, null);
  }

  /**
   * The first time stands.
   *
   * @throws NotFound it is none of the caller's, or over
   * @throws Conflict nobody is asked to sign for it
   */
  @Permit("self:notices")
  @Mutates("notice.signed")
  public void sign(UUID id) {
    jdbi.useHandle(
        handle -> {
          if (!asksToSign(handle, id)) {
            throw new Conflict("notice");
          }
          handle.execute(
              """
              insert into notice_answer (tenant_id, notice_id, account_id, signed_at) values (?, ?, ?, ?)
              on conflict (tenant_id, notice_id, account_id)
              do update set signed_at = coalesce(notice_answer.signed_at, excluded.signed_at)""",
              scopes.requireTenant().value(),
              id,
              scopes.caller().accountId(),
              now());
        });
  }

  /**
   * What was said last stands.
   *
   * @throws NotFound it is none of the caller's, or over
   */
  @Permit("self:notices")
  @Mutates("notice.answered")
  public void say(UUID id, String words) {
    var said = Invalid.text("note", words, LONGEST);
    jdbi.useHandle(
        handle -> {
          asksToSign(handle, id);
          handle.execute(
              """
              insert into notice_answer (tenant_id, notice_id, account_id, said, said_at) values (?, ?, ?, ?, ?)
              on conflict (tenant_id, notice_id, account_id)
              do update set said = excluded.said, said_at = excluded.said_at""",
              scopes.requireTenant().value(),
              id,
              scopes.caller().accountId(),
              said,
              now());
        });
  }

  private boolean asksToSign(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select n.sign_for from notice n where n.tenant_id = :tenant and n.id = :id"
                + " and (n.until is null or n.until > :now) and "
                + TargetTable.MINE)
        .bind("tenant", scopes.requireTenant())
        .bind("id", id)
        .bind("me", scopes.caller().accountId())
        .bind("now", now())
        .mapTo(boolean.class)
        .findOne()
        .orElseThrow(() -> new NotFound("notice"));
  }

  private static OffsetDateTime now() {
    return Instant.now().atOffset(ZoneOffset.UTC);
  }
}
