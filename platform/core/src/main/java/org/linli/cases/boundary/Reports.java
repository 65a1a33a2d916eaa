package org.linli.cases.boundary;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.cases.control.CaseFilter;
import org.linli.cases.control.CaseLists;
import org.linli.cases.control.CasePhotos;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.Photo;

/**
 * What residents reported with a snapshot 随手拍 while that opened cases, and what became of it. What
 * they report now is a grid event.
 */
@Facade
public class Reports {

  private final CaseLists lists;
  private final CasePhotos photos;
  private final Scopes scopes;

  @Inject
  public Reports(CaseLists lists, CasePhotos photos, Scopes scopes) {
    this.lists = lists;
    this.photos = photos;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Reports() {
    this(null, null, null);
  }

  /** The caller's own reports, newest first. */
  @Permit("reports:write")
  public Page<CaseRow> mine(PageRequest page) {
    return lists.page(scopes.requireTenant(), own().containing(page.search()), page);
  }

  /** One of the caller's own reports, with what became of it. */
  @Permit("reports:write")
  public CaseDetail get(UUID id) {
    return lists.detail(scopes.requireTenant(), id, own()).orElseThrow(() -> new NotFound("case"));
  }

  /** A photograph of one of the caller's own reports. */
  @Permit("reports:write")
  public Optional<Photo> photo(UUID id, UUID photo) {
    get(id);
    return photos.read(scopes.requireTenant(), id, photo);
  }

  private CaseFilter own() {
    return CaseFilter.reportedBy(scopes.caller().accountId());
  }
}
