package org.linli.city.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Counts again how many of a community's devices are heard, each by the silence that its model
 * allows: the same measure by which the ledger calls a device online. Silence makes no event, so
 * the clock has to be asked: once a minute as long as any device is heard, and not at all for
 * communities without a feed.
 */
@ApplicationScoped
public class HeardCount implements DueWorker {

  private static final Duration PACE = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final DeviceModels models;
  private final DueWork work;
  private final Changes changes;

  @Inject
  public HeardCount(Jdbi jdbi, DeviceModels models, DueWork work, Changes changes) {
    this.jdbi = jdbi;
    this.models = models;
    this.work = work;
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected HeardCount() {
    this(null, null, null, null);
  }

  @Override
  public String kind() {
    return FiguresFeed.DEVICES_HEARD;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var heard = heard(tenant, now);
    var moved =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update community_figures set devices_heard = :heard, changed_at = :now
                        where tenant_id = :tenant and devices_heard <> :heard""")
                    .bind("tenant", tenant)
                    .bind("heard", heard)
                    .bind("now", now)
                    .execute());
    if (moved > 0) {
      changes.tell(tenant, "figures", "devices");
    }
    if (heard > 0) {
      work.ensure(tenant, FiguresFeed.DEVICES_SILENT, FiguresFeed.WHOLE_COMMUNITY, now.toInstant());
      work.ensure(
          tenant, FiguresFeed.DEVICES_ANALYSED, FiguresFeed.WHOLE_COMMUNITY, now.toInstant());
      work.ensure(tenant, kind(), FiguresFeed.WHOLE_COMMUNITY, now.plus(PACE).toInstant());
    }
  }

  private long heard(TenantId tenant, OffsetDateTime now) {
    var known = models.all();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from device_status s
                    join device d on d.tenant_id = s.tenant_id and d.id = s.device_id
                    join unnest(cast(:models as text[]), cast(:silences as bigint[])) as m (model, silence)
                      on m.model = d.model
                    left join device_interval i on i.tenant_id = s.tenant_id and i.device_id = s.device_id
                    where s.tenant_id = :tenant and d.state in ('IN_SERVICE', 'REPAIR', 'STOPPED')
                      and (s.lost_at is null or s.lost_at < s.last_seen_at)
                      and s.last_seen_at > cast(:now as timestamptz) - coalesce(i.upload_seconds * :times, m.silence) * interval '1 second'""")
                .bind("tenant", tenant)
                .bind("now", now)
                .bind("times", (long) DeviceModel.SILENT_INTERVALS)
                .bindArray("models", String.class, known.stream().map(DeviceModel::model).toList())
                .bindArray(
                    "silences",
                    Long.class,
                    known.stream().map(model -> model.silence().toSeconds()).toList())
                .mapTo(long.class)
                .one());
  }
}
