package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.EventMoves;
import org.linli.city.entity.EventSums;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.GridEvent;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Keeps the figures of a community's grid events and alarm events for the tiers above. One that
 * goes into another is counted with that, and one that was cancelled not at all. An alarm event is
 * overdue while it is not handled in the time of its level, a grid event when its whole time is
 * over.
 *
 * <p>What is under way is counted anew with every move; what ended is added, once, by the piece of
 * work that its end left. In the hour after a move all is counted once, so that what a server of
 * another version began or ended is counted too.
 */
@ApplicationScoped
public class EventFigures implements DueWorker {

  static final String KIND = "grid-event-figures";

  /** What the tiers above see in one figure with the cases of before. */
  private static final Set<String> KINDS = Set.of(GridEvent.KIND, AlarmEvent.KIND);

  /** The subject of the work to look when the next one is late. */
  private static final UUID NEXT = new UUID(0, 1);

  private static final Duration HOUR = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final DueWork work;
  private final FiguresFeed figures;
  private final Changes changes;

  @Inject
  public EventFigures(Jdbi jdbi, DueWork work, FiguresFeed figures, Changes changes) {
    this.jdbi = jdbi;
    this.work = work;
    this.figures = figures;
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected EventFigures() {
    this(null, null, null, null);
  }

  /**
   * Something of this matter moves the figures. It is counted afterwards: two that begin at once
   * would get in each other's way.
   *
   * @param subject the instance of its process, where that may have ended; else any id of its own
   */
  static void moved(DueWork work, TenantId tenant, String kind, UUID subject) {
    if (KINDS.contains(kind)) {
      work.schedule(tenant, KIND, subject, Instant.now());
    }
  }

  /** One ended, in whatever way. */
  public void ended(@Observes InstanceEnded ended) {
    moved(work, ended.tenant(), ended.key(), ended.instance());
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Many that move at once are counted once: all that is due is counted now. */
  @Override
  public void perform(TenantId tenant, UUID subject) {
    var now = Instant.now();
    var subjects = new HashSet<>(work.cancelDue(KIND, tenant, now));
    subjects.add(subject);
    jdbi.useHandle(
        handle -> {
          if (subjects.contains(FiguresFeed.WHOLE_COMMUNITY)) {
            whole(handle, tenant, now);
          } else {
            moves(handle, tenant, subjects, now);
          }
        });
    changes.tell(tenant, "figures");
  }

  private void moves(Handle handle, TenantId tenant, Set<UUID> subjects, Instant now) {
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var open = EventCount.open(handle, tenant, now);
    figures.moved(
        tenant,
        new EventMoves(
            open.standing(),
            open.late(),
            EventCount.opened(handle, tenant, hour, hour.plus(HOUR)),
            EventCount.opened(handle, tenant, hour.minus(HOUR), hour),
            EventCount.ended(handle, tenant, subjects)),
        hour);
    next(tenant, open);
    work.ensure(tenant, KIND, FiguresFeed.WHOLE_COMMUNITY, now.plus(HOUR));
  }

  /** What is counted here is added by no piece of work any more. */
  private void whole(Handle handle, TenantId tenant, Instant now) {
    work.cancelAll(KIND, tenant);
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var before = hour.minus(HOUR);
    var open = EventCount.open(handle, tenant, now);
    var ended = EventCount.ended(handle, tenant, hour, before);
    figures.events(
        tenant,
        new EventSums(
            open.standing(),
            open.late(),
            ended.all(),
            new EventSums.Hour(
                EventCount.opened(handle, tenant, hour, hour.plus(HOUR)), ended.now()),
            new EventSums.Hour(EventCount.opened(handle, tenant, before, hour), ended.before())),
        hour);
    next(tenant, open);
  }

  private void next(TenantId tenant, EventCount.Open open) {
    if (open.nextDue() != null) {
      work.schedule(tenant, KIND, NEXT, open.nextDue());
    }
  }
}
