package org.linli.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.notices.control.Bound;
import org.linli.persistence.Sql;

/**
 * Publishes a notice for another room, in its transaction: what a process makes public 公示 is under
 * the community's name, whoever's step led there.
 */
@ApplicationScoped
public class Announcing {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 8000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Changes changes;

  @Inject
  public Announcing(Jdbi jdbi, Scopes scopes, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected Announcing() {
    this(null, null, null);
  }

  /**
   * @param title 200 characters at most
   * @param body 8,000 characters at most; one that is longer is refused, since half a text tells
   *     something else
   * @param by under whose name
   * @param until when it stops being shown; it is not withdrawn before, as long as the process runs
   * @param instance the process that counts on its being shown
   * @throws Invalid for a text that is too long
   */
  public UUID announce(String title, String body, String by, Instant until, UUID instance) {
    var id = Sql.newId();
    var ends = until.atOffset(ZoneOffset.UTC);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into notice (tenant_id, id, title, body, published_at, published_by, until,"
                    + " instance_id, bound_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                scopes.requireTenant().value(),
                id,
                Invalid.text("title", title, LONGEST_TITLE),
                Invalid.text("body", body, LONGEST_BODY),
                Instant.now().atOffset(ZoneOffset.UTC),
                by,
                ends,
                instance,
                ends));
    changes.tell(scopes.requireTenant(), "notices");
    return id;
  }

  /** The process has ended: what it made public may be withdrawn from now on. */
  public void release(UUID instance) {
    jdbi.useHandle(handle -> Bound.release(handle, scopes.requireTenant(), instance));
  }
}
