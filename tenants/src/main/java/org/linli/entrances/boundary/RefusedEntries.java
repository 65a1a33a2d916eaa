package org.linli.entrances.boundary;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.entrances.control.RefusedTable;
import org.linli.entrances.entity.RefusedQuery;
import org.linli.entrances.entity.RefusedRow;

/** Who was turned away at which door, for those who may block addresses. */
@Facade
public class RefusedEntries {

  private final Jdbi jdbi;

  @Inject
  public RefusedEntries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected RefusedEntries() {
    this(null);
  }

  /**
   * Newest first, some seconds behind the doors; the search looks at names and addresses.
   *
   * @throws Invalid the end does not lie after the beginning
   */
  @Permit("addresses:read")
  public Page<RefusedRow> list(RefusedQuery query, PageRequest page) {
    if (query.from() != null && query.until() != null && !query.from().isBefore(query.until())) {
      throw new Invalid("until", "after-from");
    }
    return RefusedTable.list(jdbi, query, page);
  }
}
