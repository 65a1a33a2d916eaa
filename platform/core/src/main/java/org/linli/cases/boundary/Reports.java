package org.linli.cases.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.Photo;

/** What residents report with a snapshot 随手拍, and what became of it. */
@Facade
public class Reports {

  @Inject
  public Reports(Jdbi jdbi, Scopes scopes) {}

  /** For the container's proxy alone. */
  protected Reports() {
    this(null, null);
  }

  @Permit("reports:write")
  @Mutates("case.reported")
  public UUID report(String title, String text, UUID place, List<Photo> photos) {
    throw new UnsupportedOperationException();
  }

  /** The caller's own reports, newest first. */
  @Permit("reports:write")
  public Page<CaseRow> mine(PageRequest page) {
    throw new UnsupportedOperationException();
  }
}
