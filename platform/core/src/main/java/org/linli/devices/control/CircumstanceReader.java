package org.linli.devices.control;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.Circumstance;
import org.linli.devices.entity.DeviceState;
import org.linli.tenancy.entity.TenantId;

/**
 * Joins a device's readings with its own state at that moment, as it told it, with its life, and
 * with the nearest environment station of the community: of the same grid before others.
 */
public final class CircumstanceReader {

  /** For so long a device that tells its state is in it. */
  private static final Duration STATE = Duration.ofDays(1);

  /** For so long the weather is as it was measured. */
  private static final Duration WEATHER = Duration.ofHours(1);

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
          var own = said(handle, tenant, device, span, STATE);
          var around = said(handle, tenant, station, span, WEATHER);
          var lives = lives(handle, tenant, device);
          return own.between(metric, span.from(), span.until()).entrySet().stream()
              .limit(most)
              .map(
                  one -> {
                    var life = lives.floorEntry(one.getKey());
                    var state = own.latest("state", one.getKey(), STATE);
                    return new Circumstance(
                        Instant.ofEpochMilli(one.getKey()),
                        one.getValue(),
                        life == null ? null : life.getValue(),
                        state == null ? null : state.intValue(),
                        around.latest("temperature", one.getKey(), WEATHER),
                        around.latest("humidity", one.getKey(), WEATHER));
                  })
              .toList();
        });
  }

  private static Said said(
      Handle handle, TenantId tenant, UUID device, SeriesReader.Span span, Duration before) {
    return Said.of(
        DeviceBlocks.of(handle, tenant, device, span.from().minus(before), span.until()));
  }

  private static TreeMap<Long, DeviceState> lives(Handle handle, TenantId tenant, UUID device) {
    var lives = new TreeMap<Long, DeviceState>();
    handle
        .createQuery(
            "select at, became from device_step where tenant_id = :tenant and device_id = :device")
        .bind("tenant", tenant)
        .bind("device", device)
        .map(
            (row, context) ->
                lives.put(
                    row.getObject("at", OffsetDateTime.class).toInstant().toEpochMilli(),
                    DeviceState.valueOf(row.getString("became"))))
        .list();
    return lives;
  }
}
