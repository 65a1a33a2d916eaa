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
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseDraft;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.Photo;
import org.linli.cases.entity.Worker;

/** The community's cases, for its clerks and grid workers. */
@Facade
public class Cases {

  @Inject
  public Cases(Jdbi jdbi, Scopes scopes) {}

  /** For the container's proxy alone. */
  protected Cases() {
    this(null, null);
  }

  @Permit("cases:read")
  public Page<CaseRow> list(CaseQuery query, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:read")
  public CaseDetail get(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:read")
  public Photo photo(UUID caseId, UUID photoId) {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:read")
  public List<Worker> workers() {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:write")
  @Mutates("case.opened")
  public UUID open(CaseDraft draft) {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:write")
  @Mutates("case.dispatched")
  public void dispatch(UUID id, UUID account) {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:handle")
  @Mutates("case.accepted")
  public void accept(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:handle")
  @Mutates("case.handled")
  public void handle(UUID id, String note, List<Photo> photos) {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:write")
  @Mutates("case.confirmed")
  public void confirm(UUID id, String note) {
    throw new UnsupportedOperationException();
  }

  @Permit("cases:write")
  @Mutates("case.closed")
  public void close(UUID id) {
    throw new UnsupportedOperationException();
  }
}
