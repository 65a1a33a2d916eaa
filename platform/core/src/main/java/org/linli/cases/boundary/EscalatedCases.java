package org.linli.cases.boundary;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.cases.entity.EscalatedRow;

/** Overdue cases of the communities below, for the street; read through the data-rights gate. */
@Facade
public class EscalatedCases {

  @Inject
  public EscalatedCases(Jdbi jdbi, Scopes scopes) {}

  /** For the container's proxy alone. */
  protected EscalatedCases() {
    this(null, null);
  }

  @Permit("crosstier:read")
  public Page<EscalatedRow> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }
}
