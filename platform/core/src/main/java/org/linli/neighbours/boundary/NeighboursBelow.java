package org.linli.neighbours.boundary;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.neighbours.control.SumTable;
import org.linli.neighbours.entity.ActivitySum;

/** What the communities below hold together, for street, district and city, in figures. */
@Facade
public class NeighboursBelow {

  private final Jdbi jdbi;

  @Inject
  public NeighboursBelow(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected NeighboursBelow() {
    this(null);
  }

  /** The latest first; the search looks at titles and communities. */
  @Permit("crosstier:read")
  public Page<ActivitySum> list(PageRequest page) {
    return SumTable.list(jdbi, page);
  }
}
