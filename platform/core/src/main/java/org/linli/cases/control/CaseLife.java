package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.cases.entity.CaseAction;
import org.linli.cases.entity.CaseFile;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.Photo;
import org.linli.cases.entity.Worker;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a case: each change with its step, its figures, its deadline, and word to the
 * open screens.
 */
@ApplicationScoped
public class CaseLife {

  private static final Logger LOG = LoggerFactory.getLogger(CaseLife.class);

  /** The due work that escalates. */
  static final String OVERDUE = "case-overdue";

  private final CaseNumbers numbers;
  private final CaseDeadlines deadlines;
  private final CaseSteps steps;
  private final DueWork work;
  private final FiguresFeed figures;
  private final Changes changes;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  @Inject
  CaseLife(
      CaseNumbers numbers,
      CaseDeadlines deadlines,
      CaseSteps steps,
      DueWork work,
      FiguresFeed figures,
      Changes changes) {
    this.numbers = numbers;
    this.deadlines = deadlines;
    this.steps = steps;
    this.work = work;
    this.figures = figures;
    this.changes = changes;
  }

  /** Outside a container. */
  public CaseLife(
      Jdbi jdbi, Scopes scopes, EntityManager entities, FiguresFeed figures, Changes changes) {
    this(
        new CaseNumbers(jdbi),
        new CaseDeadlines(),
        new CaseSteps(jdbi, scopes, new CasePhotos(jdbi)),
        new DueWork(jdbi),
        figures,
        changes);
    this.entities = entities;
  }

  /** For the container's proxy alone. */
  protected CaseLife() {
    this(null, null, null, null, null, null);
  }

  /**
   * Opens a case, with its number, its deadline and its photographs, as a server of an earlier
   * version does. No room calls it any more.
   */
  public CaseFile open(TenantId tenant, CaseFile.Opening opening, Instant at, List<Photo> photos) {
    CasePhotos.check(photos);
    var number = numbers.next(tenant, at);
    var file =
        new CaseFile(Sql.newId(), number, opening, at, deadlines.dueAt(opening.severity(), at));
    entities.persist(file);
    entities.flush();
    LOG.info("case {} opened, of alarm {}", file.id(), opening.alarm());
    steps.record(tenant, file.id(), at, "OPENED", null, photos);
    work.schedule(tenant, OVERDUE, file.id(), file.dueAt());
    figures.add(tenant, Delta.caseOpened());
    tell(tenant);
    return file;
  }

  /** The same answer for a case of another community and for none at all. */
  public CaseFile find(UUID id) {
    var file = entities.find(CaseFile.class, id);
    if (file == null) {
      throw new NotFound("case");
    }
    return file;
  }

  /** Gives the case to a worker. */
  public void dispatch(TenantId tenant, CaseFile file, Worker worker) {
    var next = CaseFlow.next(file.state(), CaseAction.DISPATCH);
    file.giveTo(worker.account(), worker.name());
    move(tenant, file, next, worker.name(), List.of());
  }

  /** Moves a case on. */
  public void step(
      TenantId tenant, CaseFile file, CaseAction action, String note, List<Photo> photos) {
    var next = CaseFlow.next(file.state(), action);
    CasePhotos.check(photos);
    if (action == CaseAction.HANDLE) {
      if (file.needsPhoto() && photos.isEmpty()) {
        throw new PhotoRequired();
      }
      work.cancel(OVERDUE, tenant, file.id());
      if (file.isEscalated()) {
        figures.add(tenant, Delta.casesOverdue(-1));
      }
    }
    if (next == CaseState.CLOSED) {
      figures.add(tenant, Delta.caseClosed());
    }
    move(tenant, file, next, note, photos);
  }

  /** The case's time is over: marks it, once, for the street. */
  void escalate(TenantId tenant, CaseFile file, Instant at) {
    if (!file.isPending() || file.isEscalated()) {
      return;
    }
    file.escalate(at);
    entities.flush();
    steps.record(tenant, file.id(), at, "ESCALATED", null);
    figures.add(tenant, Delta.casesOverdue(1));
    tell(tenant);
  }

  /** Something that changes nothing but is worth knowing. */
  public void remark(TenantId tenant, CaseFile file, Instant at, String action) {
    steps.record(tenant, file.id(), at, action, null);
    changes.tell(tenant, "cases");
  }

  private void move(
      TenantId tenant, CaseFile file, CaseState next, String note, List<Photo> photos) {
    var now = Instant.now();
    file.moveTo(next, now);
    entities.flush();
    steps.record(tenant, file.id(), now, next.name(), note, photos);
    tell(tenant);
  }

  private void tell(TenantId tenant) {
    changes.tell(tenant, "cases", "figures");
  }
}
