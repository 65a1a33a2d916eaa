package org.linli.city.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.linli.city.entity.Delta;
import org.linli.city.entity.EventMoves;
import org.linli.city.entity.EventSums;
import org.linli.persistence.Fresh;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/** Where the other rooms tell what they changed, in the transaction of the change. */
@ApplicationScoped
public class FiguresFeed {

  /** The due work that counts again how many devices are heard. */
  public static final String DEVICES_HEARD = "devices-heard";

  /** Looking for devices that say nothing any more. */
  public static final String DEVICES_SILENT = "devices-silent";

  /** Analysing what devices said, day after day. */
  public static final String DEVICES_ANALYSED = "devices-analysed";

  /** The subject of due work that concerns the whole community. */
  public static final UUID WHOLE_COMMUNITY = new UUID(0, 0);

  /**
   * A new device is seen within this time; asking the database more often would cost more than it
   * tells.
   */
  static final Duration ASK_AGAIN = Duration.ofSeconds(20);

  /** What is done with an hour that is written down already. */
  private static final String OPENED = "events_opened = excluded.events_opened";

  private static final String CLOSED = "events_closed = f.events_closed + excluded.events_closed";

  private final Jdbi jdbi;
  private final DueWork work;
  private final Map<TenantId, Instant> asked = new ConcurrentHashMap<>();

  @Inject
  public FiguresFeed(Jdbi jdbi, DueWork work) {
    this.jdbi = jdbi;
    this.work = work;
  }

  /** For the container's proxy alone. */
  protected FiguresFeed() {
    this(null, null);
  }

  /** Adds to the community's figures, and to the running hour what began and ended. */
  public void add(TenantId tenant, Delta delta) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into community_figures as f (tenant_id, code, devices, alarms_open, alarms_critical, alarms_total,
                      cases_open, cases_overdue, cases_closed, points_total, rooms, residents, changed_at)
                    select id, code, :devices, :alarmsOpen, :alarmsCritical, :alarmsTotal,
                      :casesOpen, :casesOverdue, :casesClosed, :points, :rooms, :residents, :now
                    from tenant where id = :tenant
                    on conflict (tenant_id) do update set code = excluded.code,
                      devices = f.devices + excluded.devices,
                      alarms_open = f.alarms_open + excluded.alarms_open,
                      alarms_critical = f.alarms_critical + excluded.alarms_critical,
                      alarms_total = f.alarms_total + excluded.alarms_total,
                      cases_open = f.cases_open + excluded.cases_open,
                      cases_overdue = f.cases_overdue + excluded.cases_overdue,
                      cases_closed = f.cases_closed + excluded.cases_closed,
                      points_total = f.points_total + excluded.points_total,
                      rooms = f.rooms + excluded.rooms,
                      residents = f.residents + excluded.residents,
                      changed_at = excluded.changed_at""")
                .bindMethods(delta)
                .bind("tenant", tenant)
                .bind("now", now)
                .execute());
    if (delta.movesTheTrend()) {
      addHour(tenant, delta, now.truncatedTo(ChronoUnit.HOURS));
    }
  }

  /**
   * Devices of the community were heard: their number is counted again soon. Cheap enough for each
   * batch.
   */
  public void heard(TenantId tenant) {
    var now = Instant.now();
    var last = asked.get(tenant);
    if (last == null || Fresh.isStale(last, ASK_AGAIN, now)) {
      asked.put(tenant, now);
      work.ensure(tenant, DEVICES_HEARD, WHOLE_COMMUNITY, now.plusSeconds(2));
    }
  }

  /**
   * Writes down how many grid events the community has: in all, in the running hour and in the one
   * before.
   *
   * @param hour the beginning of the running hour
   */
  public void events(TenantId tenant, EventSums sums, Instant hour) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into community_figures (tenant_id, code, events_open, events_overdue, events_closed, changed_at)
                    select id, code, :open, :overdue, :closed, :changed from tenant where id = :tenant
                    on conflict (tenant_id) do update set code = excluded.code, events_open = excluded.events_open,
                      events_overdue = excluded.events_overdue, events_closed = excluded.events_closed,
                      changed_at = excluded.changed_at""")
                .bind("open", sums.open())
                .bind("overdue", sums.overdue())
                .bind("closed", sums.closed())
                .bind("tenant", tenant)
                .bind("changed", OffsetDateTime.now(ZoneOffset.UTC))
                .execute());
    eventsOf(tenant, hour, sums.now());
    eventsOf(tenant, hour.minus(1, ChronoUnit.HOURS), sums.before());
  }

  /**
   * Writes down how many grid events are under way, and adds those that ended since.
   *
   * @param hour the beginning of the running hour
   */
  public void moved(TenantId tenant, EventMoves moves, Instant hour) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into community_figures as f (tenant_id, code, events_open, events_overdue, events_closed, changed_at)
                    select id, code, :open, :overdue, :closed, :changed from tenant where id = :tenant
                    on conflict (tenant_id) do update set code = excluded.code, events_open = excluded.events_open,
                      events_overdue = excluded.events_overdue, events_closed = f.events_closed + excluded.events_closed,
                      changed_at = excluded.changed_at""")
                .bind("open", moves.open())
                .bind("overdue", moves.overdue())
                .bind("closed", moves.allClosed())
                .bind("tenant", tenant)
                .bind("changed", OffsetDateTime.now(ZoneOffset.UTC))
                .execute());
    hourOf(tenant, hour, moves.openedNow(), 0, OPENED);
    hourOf(tenant, hour.minus(1, ChronoUnit.HOURS), moves.openedBefore(), 0, OPENED);
    moves.closed().forEach((ended, count) -> hourOf(tenant, ended, 0, count, CLOSED));
  }

  private void eventsOf(TenantId tenant, Instant hour, EventSums.Hour sums) {
    hourOf(
        tenant,
        hour,
        sums.opened(),
        sums.closed(),
        OPENED + ", events_closed = excluded.events_closed");
  }

  private void hourOf(TenantId tenant, Instant hour, long opened, long closed, String set) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into figures_hour as f (tenant_id, hour, code, events_opened, events_closed)
                    select t.id, :hour, coalesce((select g.code from division_former g where g.community = t.id
                      and g.until_at > :hour order by g.until_at limit 1), t.code), :opened, :closed
                    from tenant t where t.id = :tenant
                    on conflict (tenant_id, hour) do update set \
                    """
                        + set)
                .bind("tenant", tenant)
                .bind("hour", hour.atOffset(ZoneOffset.UTC))
                .bind("opened", opened)
                .bind("closed", closed)
                .execute());
  }

  private void addHour(TenantId tenant, Delta delta, OffsetDateTime hour) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into figures_hour as f (tenant_id, hour, code, alarms_raised, alarms_cleared, cases_opened, cases_closed)
                    select t.id, :hour, coalesce((select g.code from division_former g where g.community = t.id
                      and g.until_at > :hour order by g.until_at limit 1), t.code), :raised, :cleared, :opened, :closed
                    from tenant t where t.id = :tenant
                    on conflict (tenant_id, hour) do update set
                      alarms_raised = f.alarms_raised + excluded.alarms_raised,
                      alarms_cleared = f.alarms_cleared + excluded.alarms_cleared,
                      cases_opened = f.cases_opened + excluded.cases_opened,
                      cases_closed = f.cases_closed + excluded.cases_closed""")
                .bind("tenant", tenant)
                .bind("hour", hour)
                .bind("raised", delta.alarmsTotal())
                .bind("cleared", delta.alarmsTotal() - delta.alarmsOpen())
                .bind("opened", delta.casesOpen() + delta.casesClosed())
                .bind("closed", delta.casesClosed())
                .execute());
  }
}
