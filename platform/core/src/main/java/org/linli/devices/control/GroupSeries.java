package org.linli.devices.control;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.Point;
import org.linli.devices.entity.Series;
import org.linli.tenancy.entity.TenantId;

/**
 * What many homes measured together, hour by hour: the total that somebody may see who may see no
 * single household (002 §5.5). An hour to which too few devices added is left out, and the lowest
 * and highest of the group are not told, since each is some single home's.
 */
public final class GroupSeries {

  /** Fewer than this are not a group but persons. */
  public static final int SMALLEST_GROUP = 10;

  private final Jdbi jdbi;

  public GroupSeries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The mean over all devices of the model in the community, each device counting alike. */
  public Series hourly(
      TenantId tenant,
      String model,
      String metric,
      String unit,
      SeriesReader.Span span,
      int maxPoints) {
    var points =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select r.hour,
                          avg(cast(r.metrics -> :metric ->> 1 as float8) / cast(r.metrics -> :metric ->> 0 as float8))
                        from reading_hour r
                        join device d on d.tenant_id = r.tenant_id and d.id = r.device_id
                        where r.tenant_id = :tenant and d.model = :model and r.metrics -> :metric is not null
                          and r.hour >= :from and r.hour < :until
                        group by r.hour having count(*) >= :smallest order by r.hour""")
                    .bind("tenant", tenant)
                    .bind("model", model)
                    .bind("metric", metric)
                    .bind("from", span.from().atOffset(ZoneOffset.UTC))
                    .bind("until", span.until().atOffset(ZoneOffset.UTC))
                    .bind("smallest", SMALLEST_GROUP)
                    .map(
                        (row, context) ->
                            new Point(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getDouble(2),
                                null,
                                null))
                    .list());
    return new Series(metric, unit, SeriesReader.thinned(points, maxPoints), true);
  }
}
