package org.linli.devices.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.Circumstance;
import org.linli.devices.entity.DeviceState;
import org.linli.tenancy.entity.TenantId;

/**
 * Joins a device's readings with its own state at that moment, as it told it, with its life, and
 * with the nearest environment station of the community: of the same grid before others.
 */
public final class CircumstanceReader {

  private static final String READ =
      """
      select r.ts, cast(r.metrics ->> :metric as double precision) as said,
        (select s.became from device_step s where s.tenant_id = r.tenant_id and s.device_id = r.device_id
          and s.at <= r.ts order by s.at desc limit 1) as life,
        coalesce(r.metrics ->> 'state', (select b.metrics ->> 'state' from reading b
          where b.tenant_id = r.tenant_id and b.device_id = r.device_id and b.ts < r.ts
            and b.ts > r.ts - interval '1 day' and b.metrics -> 'state' is not null
          order by b.ts desc limit 1)) as state,
        e.metrics ->> 'temperature' as temperature, e.metrics ->> 'humidity' as humidity
      from reading r
      left join lateral (select n.metrics from reading n where n.tenant_id = r.tenant_id
        and n.device_id = :station and n.ts <= r.ts and n.ts > r.ts - interval '1 hour'
        order by n.ts desc limit 1) e on true
      where r.tenant_id = :tenant and r.device_id = :device and r.ts >= :from and r.ts < :until
        and r.metrics -> :metric is not null
      order by r.ts limit :most""";

  private static final String STATION =
      """
      select d.id from device d
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      where d.tenant_id = :tenant and d.model = 'environment-station' and d.state = 'IN_SERVICE'
      order by case when p.grid_id = (select q.grid_id from device o
          join place q on q.tenant_id = o.tenant_id and q.id = o.place_id
          where o.tenant_id = :tenant and o.id = :device) then 0 else 1 end, d.code
      limit 1""";

  private final Jdbi jdbi;

  public CircumstanceReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public List<Circumstance> read(
      TenantId tenant, UUID device, String metric, SeriesReader.Span span, int most) {
    return jdbi.withHandle(
        handle -> {
          var station =
              handle
                  .createQuery(STATION)
                  .bind("tenant", tenant)
                  .bind("device", device)
                  .mapTo(UUID.class)
                  .findFirst()
                  .orElse(new UUID(0, 0));
          return handle
              .createQuery(READ)
              .bind("tenant", tenant)
              .bind("device", device)
              .bind("metric", metric)
              .bind("station", station)
              .bind("from", span.from().atOffset(ZoneOffset.UTC))
              .bind("until", span.until().atOffset(ZoneOffset.UTC))
              .bind("most", most)
              .map((row, context) -> circumstance(row))
              .list();
        });
  }

  private static Circumstance circumstance(ResultSet row) throws SQLException {
    var life = row.getString("life");
    var state = row.getString("state");
    return new Circumstance(
        row.getObject("ts", OffsetDateTime.class).toInstant(),
        row.getDouble("said"),
        life == null ? null : DeviceState.valueOf(life),
        state == null ? null : (int) Double.parseDouble(state),
        number(row.getString("temperature")),
        number(row.getString("humidity")));
  }

  private static Double number(String text) {
    return text == null ? null : Double.valueOf(text);
  }
}
