package org.linli.cases.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.cases.control.CaseFilter;
import org.linli.cases.control.CaseLife;
import org.linli.cases.control.CaseLists;
import org.linli.cases.control.CasePhotos;
import org.linli.cases.control.CaseWording;
import org.linli.cases.control.KnownPlaces;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseFile;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.CaseSource;
import org.linli.cases.entity.Photo;

/** What residents report with a snapshot 随手拍, and what became of it. */
@Facade
public class Reports {

  private final CaseLife life;
  private final CaseLists lists;
  private final CasePhotos photos;
  private final KnownPlaces places;
  private final Scopes scopes;

  @Inject
  public Reports(
      CaseLife life, CaseLists lists, CasePhotos photos, KnownPlaces places, Scopes scopes) {
    this.life = life;
    this.lists = lists;
    this.photos = photos;
    this.places = places;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Reports() {
    this(null, null, null, null, null);
  }

  /**
   * Opens a case for the clerk to dispatch. The audit log names the act, not the words of the
   * resident.
   *
   * @param place one of the resident's surroundings; null when it has no place
   */
  @Permit("reports:write")
  @Mutates("case.reported")
  public UUID report(String title, String text, UUID place, List<Photo> taken) {
    var tenant = scopes.requireTenant();
    places.requireAround(tenant, scopes.caller().accountId(), place);
    var opening =
        new CaseFile.Opening(
            "REPORT",
            CaseSource.RESIDENT,
            CaseWording.title(title),
            CaseWording.description(text),
            CaseSeverity.MINOR,
            null,
            place,
            scopes.caller().accountId());
    return life.open(tenant, opening, Instant.now(), CasePhotos.checked(taken)).id();
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
