package org.linli.linkage.boundary;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.linkage.control.RunLists;
import org.linli.linkage.entity.ToldRow;

/** What runs told the caller: residents of the place, and those whose office it is. */
@Facade
public class Warnings {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final RunLists runs;

  @Inject
  public Warnings(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.runs = new RunLists(jdbi);
  }

  /** For the container's proxy alone. */
  protected Warnings() {
    this(null, null);
  }

  /** Newest first. */
  @Permit("notices:read")
  public Page<ToldRow> mine(PageRequest page) {
    return runs.toldTo(scopes.requireTenant(), scopes.caller().accountId(), page);
  }

  /** The first look stands. */
  @Permit("notices:read")
  public void seen(UUID id) {
    var seen =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update linkage_told set seen_at = coalesce(seen_at, clock_timestamp())"
                        + " where tenant_id = ? and id = ? and account_id = ?",
                    scopes.requireTenant().value(),
                    id,
                    scopes.caller().accountId()));
    if (seen == 0) {
      throw new NotFound("warning");
    }
  }
}
