package org.linli.devices.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.Point;
import org.linli.obligations.boundary.Group;
import org.linli.tenancy.entity.TenantId;

/**
 * What many homes measured together, hour by hour: the total that somebody may see who may see no
 * single household (002 §5.5). The lowest and highest of the group are not told, since each is some
 * single home's; nor is the hour that is not over, to which homes are still being added.
 */
public final class GroupSeries {

  private final Jdbi jdbi;

  public GroupSeries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The mean of each hour over all devices of the model in the community, each counting alike, with
   * the homes that it is made of: devices of one place are one home.
   */
  public List<Group<Point>> hourly(
      TenantId tenant, String model, String metric, SeriesReader.Span span, Instant now) {
    var over = now.truncatedTo(ChronoUnit.HOURS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.hour,
                      avg(cast(r.metrics -> :metric ->> 1 as float8) / cast(r.metrics -> :metric ->> 0 as float8)),
                      array_agg(distinct coalesce(d.place_id, d.id))
                    from reading_hour r
                    join device d on d.tenant_id = r.tenant_id and d.id = r.device_id
                    where r.tenant_id = :tenant and d.model = :model and r.metrics -> :metric is not null
                      and r.hour >= :from and r.hour < :until
                    group by r.hour order by r.hour""")
                .bind("tenant", tenant)
                .bind("model", model)
                .bind("metric", metric)
                .bind("from", span.from().atOffset(ZoneOffset.UTC))
                .bind(
                    "until",
                    (span.until().isBefore(over) ? span.until() : over).atOffset(ZoneOffset.UTC))
                .map((row, context) -> group(row))
                .list());
  }

  private static Group<Point> group(ResultSet row) throws SQLException {
    var hour = row.getObject(1, OffsetDateTime.class).toInstant();
    var homes = (UUID[]) row.getArray(3).getArray();
    return new Group<>(hour, Set.of(homes), new Point(hour, row.getDouble(2), null, null));
  }
}
