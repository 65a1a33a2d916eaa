package org.linli.cases.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.linli.cases.control.GridWorkers;
import org.linli.cases.control.NotAssigned;
import org.linli.cases.entity.CaseAction;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseFile;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.Photo;
import org.linli.cases.entity.Worker;
import org.linli.tenancy.entity.TenantId;

/**
 * The community's cases, for its clerks and grid workers. Nothing opens one any more: what alarms,
 * rounds, findings and people opened before goes on here to its end.
 */
@Facade
public class Cases {

  private final CaseLife life;
  private final CaseLists lists;
  private final CasePhotos photos;
  private final GridWorkers workers;
  private final Scopes scopes;

  @Inject
  public Cases(
      CaseLife life, CaseLists lists, CasePhotos photos, GridWorkers workers, Scopes scopes) {
    this.life = life;
    this.lists = lists;
    this.photos = photos;
    this.workers = workers;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Cases() {
    this(null, null, null, null, null);
  }

  /** Newest first; a grid worker's list holds the own cases and those of the own grids. */
  @Permit("cases:read")
  public Page<CaseRow> list(CaseQuery query, PageRequest page) {
    var caller = scopes.caller();
    var filter =
        CaseFilter.visibleTo(caller).and(query, caller, Instant.now()).containing(page.search());
    return lists.page(tenant(), filter, page);
  }

  @Permit("cases:read")
  public CaseDetail get(UUID id) {
    return lists
        .detail(tenant(), id, CaseFilter.visibleTo(scopes.caller()))
        .orElseThrow(() -> new NotFound("case"));
  }

  @Permit("cases:read")
  public Photo photo(UUID caseId, UUID photoId) {
    get(caseId);
    return photos.read(tenant(), caseId, photoId).orElseThrow(() -> new NotFound("photo"));
  }

  @Permit("cases:read")
  public List<Worker> workers() {
    return workers.all(tenant());
  }

  /** The case of an alarm, if it has one that the caller may see. */
  @Permit("cases:read")
  public Optional<CaseRow> ofAlarm(UUID alarm) {
    return lists.ofAlarm(tenant(), alarm, CaseFilter.visibleTo(scopes.caller()));
  }

  /** The cases of alarms, of those that have one that the caller may see: alarm to case. */
  @Permit("cases:read")
  public Map<UUID, UUID> ofAlarms(Collection<UUID> alarms) {
    return lists.ofAlarms(tenant(), alarms, CaseFilter.visibleTo(scopes.caller()));
  }

  /**
   * Gives the case to a grid worker of the community, or to another one as long as it is not
   * handled.
   */
  @Permit("cases:write")
  @Mutates("case.dispatched")
  public void dispatch(UUID id, UUID account) {
    var file = life.find(id);
    var worker = workers.one(tenant(), account).orElseThrow(() -> new NotFound("worker"));
    life.dispatch(tenant(), file, worker);
  }

  @Permit("cases:handle")
  @Mutates("case.accepted")
  public void accept(UUID id) {
    life.step(tenant(), mine(id), CaseAction.ACCEPT, null, List.of());
  }

  /** Says what was done; a grave alarm's case needs a photograph as well. */
  @Permit("cases:handle")
  @Mutates("case.handled")
  public void handle(UUID id, String note, List<Photo> added) {
    var said = CaseWording.note(note);
    life.step(tenant(), mine(id), CaseAction.HANDLE, said, CasePhotos.checked(added));
  }

  @Permit("cases:write")
  @Mutates("case.confirmed")
  public void confirm(UUID id, String note) {
    life.step(tenant(), life.find(id), CaseAction.CONFIRM, CaseWording.remark(note), List.of());
  }

  @Permit("cases:write")
  @Mutates("case.closed")
  public void close(UUID id) {
    life.step(tenant(), life.find(id), CaseAction.CLOSE, null, List.of());
  }

  /** A case the caller sees and has in hand. */
  private CaseFile mine(UUID id) {
    get(id);
    var file = life.find(id);
    if (!scopes.caller().accountId().equals(file.assignee())) {
      throw new NotAssigned();
    }
    return file;
  }

  private TenantId tenant() {
    return scopes.requireTenant();
  }
}
