package org.linli.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
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
   * @param by under whose name
   * @param until when it stops being shown
   */
  public UUID announce(String title, String body, String by, Instant until) {
    var id = Sql.newId();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into notice (tenant_id, id, title, body, published_at, published_by, until)"
                    + " values (?, ?, ?, ?, ?, ?, ?)",
                scopes.requireTenant().value(),
                id,
                cut(title, LONGEST_TITLE),
                cut(body, LONGEST_BODY),
                Instant.now().atOffset(ZoneOffset.UTC),
                by,
                until.atOffset(ZoneOffset.UTC)));
    changes.tell(scopes.requireTenant(), "notices");
    return id;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
