package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.EventSums;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.GridEvent;
import org.linli.persistence.Sql;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Counts a community's grid events and alarm events for the figures of the tiers above: anew each
 * time, so that what a server of another version began or ended is counted too. One that goes into
 * another is counted with that, and one that was cancelled not at all. An alarm event is overdue
 * while it is not handled in the time of its level, a grid event when its whole time is over.
 */
@ApplicationScoped
public class EventFigures implements DueWorker {

  static final String KIND = "grid-event-figures";

  /** What the tiers above see in one figure with the cases of before. */
  private static final Set<String> KINDS = Set.of(GridEvent.KIND, AlarmEvent.KIND);

  private static final Duration HOUR = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final DueWork work;
  private final FiguresFeed figures;
  private final Changes changes;

  private record Counted(EventSums sums, Instant nextDue) {}

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
   */
  static void moved(DueWork work, TenantId tenant, String kind, UUID matter) {
    if (KINDS.contains(kind)) {
      work.schedule(tenant, KIND, matter, Instant.now());
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

  @Override
  public void perform(TenantId tenant, UUID subject) {
    var now = Instant.now();
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    // Many that move at once are counted once: all that is due is counted now.
    work.cancelDue(KIND, tenant, now);
    var counted = counted(tenant, now, hour);
    figures.events(tenant, counted.sums(), hour);
    if (counted.nextDue() != null) {
      work.schedule(tenant, KIND, FiguresFeed.WHOLE_COMMUNITY, counted.nextDue());
    }
    changes.tell(tenant, "figures");
  }

  /** Of the running hour and the one before: the work may come a moment after the hour is full. */
  private Counted counted(TenantId tenant, Instant now, Instant hour) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(case when i.state = 'RUNNING' then 1 else 0 end), 0) as standing,
                      coalesce(sum(case when i.state = 'RUNNING' and m.suspended_at is null and m.by_at <= :now then 1 else 0 end), 0) as late,
                      coalesce(sum(case when i.state = 'ENDED' then 1 else 0 end), 0) as closed,
                      min(case when i.state = 'RUNNING' and m.suspended_at is null and m.by_at > :now then m.by_at end) as next_due,
                      coalesce(sum(case when i.state <> 'CANCELLED' and m.opened_at >= :hour then 1 else 0 end), 0) as opened_now,
                      coalesce(sum(case when i.state <> 'CANCELLED' and m.opened_at >= :before and m.opened_at < :hour then 1 else 0 end), 0) as opened_before,
                      coalesce(sum(case when i.state = 'ENDED' and i.ended_at >= :hour then 1 else 0 end), 0) as closed_now,
                      coalesce(sum(case when i.state = 'ENDED' and i.ended_at >= :before and i.ended_at < :hour then 1 else 0 end), 0) as closed_before
                    from (
                      select e.tenant_id, e.id, e.instance_id, e.opened_at, e.suspended_at,
                        case when e.kind = :alarm then t.by_at else e.due_at end as by_at
                      from matter e left join (
                        select root_id, min(due_at) as by_at from process_task
                        where tenant_id = :tenant and state in ('OPEN', 'CLAIMED') and node <> :confirm group by root_id
                      ) t on t.root_id = e.instance_id
                      where e.tenant_id = :tenant and e.kind in (:event, :alarm)
                    ) m join process_instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
                    where not exists (select 1 from matter_merge g where g.tenant_id = m.tenant_id and g.matter_id = m.id)\
                    """)
                .bind("tenant", tenant)
                .bind("event", GridEvent.KIND)
                .bind("alarm", AlarmEvent.KIND)
                .bind("confirm", AlarmEvent.CONFIRM)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("hour", hour.atOffset(ZoneOffset.UTC))
                .bind("before", hour.minus(HOUR).atOffset(ZoneOffset.UTC))
                .map((row, context) -> read(row))
                .one());
  }

  private static Counted read(ResultSet row) throws SQLException {
    return new Counted(
        new EventSums(
            row.getLong("standing"),
            row.getLong("late"),
            row.getLong("closed"),
            new EventSums.Hour(row.getLong("opened_now"), row.getLong("closed_now")),
            new EventSums.Hour(row.getLong("opened_before"), row.getLong("closed_before"))),
        Sql.instant(row, "next_due"));
  }
}
