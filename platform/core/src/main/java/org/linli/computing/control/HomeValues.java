package org.linli.computing.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.linli.computing.entity.Order;

/**
 * What homes measured, hour by hour: read inside the community, for the computation alone, and
 * handed to nobody.
 */
public final class HomeValues {

  private final Jdbi jdbi;

  /** Mean of a device in an hour. */
  private record Read(Instant hour, UUID device, UUID home, double value) {}

  public HomeValues(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The devices of the model in the community. */
  public List<UUID> devices(Order order, String model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from device where tenant_id = :tenant and model = :model")
                .bind("tenant", order.tenant())
                .bind("model", model)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * By hour, each home's mean over its devices.
   *
   * @param taken which devices count
   * @param over hours from here on are not over yet
   */
  public Map<Instant, Map<UUID, Double>> hourly(
      Order order, String model, String metric, Predicate<UUID> taken, Instant over) {
    var sums = new TreeMap<Instant, Map<UUID, double[]>>();
    for (var read : reads(order, model, metric, over)) {
      if (taken.test(read.device())) {
        var sum =
            sums.computeIfAbsent(read.hour(), hour -> new HashMap<>())
                .computeIfAbsent(read.home(), home -> new double[2]);
        sum[0] += read.value();
        sum[1]++;
      }
    }
    var values = new TreeMap<Instant, Map<UUID, Double>>();
    sums.forEach(
        (hour, homes) -> {
          var means = new HashMap<UUID, Double>();
          homes.forEach((home, sum) -> means.put(home, sum[0] / sum[1]));
          values.put(hour, means);
        });
    return values;
  }

  private List<Read> reads(Order order, String model, String metric, Instant over) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.hour, d.id, coalesce(d.place_id, d.id) as home,
                      cast(r.metrics -> :metric ->> 1 as float8) / cast(r.metrics -> :metric ->> 0 as float8) as value
                    from reading_hour r
                    join device d on d.tenant_id = r.tenant_id and d.id = r.device_id
                    where r.tenant_id = :tenant and d.model = :model and r.metrics -> :metric is not null
                      and r.hour >= :from and r.hour < :until""")
                .bind("tenant", order.tenant())
                .bind("model", model)
                .bind("metric", metric)
                .bind("from", order.from().atOffset(ZoneOffset.UTC))
                .bind(
                    "until",
                    (order.until().isBefore(over) ? order.until() : over).atOffset(ZoneOffset.UTC))
                .map(
                    (row, context) ->
                        new Read(
                            row.getObject("hour", OffsetDateTime.class).toInstant(),
                            row.getObject("id", UUID.class),
                            row.getObject("home", UUID.class),
                            row.getDouble("value")))
                .list());
  }
}
