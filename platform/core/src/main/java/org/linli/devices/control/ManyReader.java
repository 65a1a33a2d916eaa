package org.linli.devices.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceValues;
import org.linli.devices.entity.LatestValue;
import org.linli.devices.entity.Point;
import org.linli.tenancy.entity.TenantId;

/** Reads what many devices of a community measured, in one query each. */
public final class ManyReader {

  /** As many as a large community has. */
  public static final int MOST_DEVICES = 5_000;

  private final Jdbi jdbi;

  public ManyReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The newest values of each device that was ever heard, in the order of the codes.
   *
   * @param place with all that lies in it; null for the whole community
   * @param model null for every kind
   */
  public List<DeviceValues> latest(TenantId tenant, UUID place, String model) {
    var sql =
        """
        select d.id, d.code, d.name, d.model, d.place_id,
          cast(extract(epoch from s.last_seen_at) * 1000 as bigint), s.latest
        from device_status s
        join device d on d.tenant_id = s.tenant_id and d.id = s.device_id
        where s.tenant_id = :tenant"""
            + narrowed(place, model)
            + " order by d.code limit :most";
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(sql), tenant, place, model)
                .bind("most", MOST_DEVICES)
                .map((row, context) -> values(row))
                .list());
  }

  /** A metric over the hours: mean, lowest and highest of the devices' readings. */
  public List<Point> hourly(
      TenantId tenant, UUID place, String model, String metric, SeriesReader.Span span) {
    var sql =
        """
        select h.hour,
          sum(cast(h.metrics -> :metric ->> 1 as float8)) / sum(cast(h.metrics -> :metric ->> 0 as float8)),
          min(cast(h.metrics -> :metric ->> 2 as float8)), max(cast(h.metrics -> :metric ->> 3 as float8))
        from reading_hour h
        join device d on d.tenant_id = h.tenant_id and d.id = h.device_id
        where h.tenant_id = :tenant and h.hour >= :from and h.hour < :until and h.metrics -> :metric is not null"""
            + narrowed(place, model)
            + " group by h.hour order by h.hour";
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(sql), tenant, place, model)
                .bind("metric", metric)
                .bind("from", span.from().atOffset(ZoneOffset.UTC))
                .bind("until", span.until().atOffset(ZoneOffset.UTC))
                .map(
                    (row, context) ->
                        new Point(
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            row.getDouble(2),
                            row.getDouble(3),
                            row.getDouble(4)))
                .list());
  }

  private static String narrowed(UUID place, String model) {
    return (model == null ? "" : " and d.model = :model")
        + (place == null ? "" : " and " + DeviceLists.WITHIN_PLACE);
  }

  private static Query bound(Query query, TenantId tenant, UUID place, String model) {
    query.bind("tenant", tenant);
    if (model != null) {
      query.bind("model", model);
    }
    if (place != null) {
      query.bind("place", place);
    }
    return query;
  }

  private static DeviceValues values(ResultSet row) throws SQLException {
    return new DeviceValues(
        new DeviceId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        Instant.ofEpochMilli(row.getLong(6)),
        latest(row.getString(7)));
  }

  /**
   * {@code {"smoke": [milliseconds, 2.3]}}: metrics have plain names, and there are thousands of
   * such texts in a list.
   */
  private static List<LatestValue> latest(String json) {
    var values = new ArrayList<LatestValue>(4);
    for (int quote = json.indexOf('"'); quote >= 0; quote = json.indexOf('"', quote)) {
      int closing = json.indexOf('"', quote + 1);
      int opening = json.indexOf('[', closing);
      int comma = json.indexOf(',', opening);
      int end = json.indexOf(']', comma);
      values.add(
          new LatestValue(
              json.substring(quote + 1, closing),
              Instant.ofEpochMilli(Long.parseLong(json, opening + 1, comma, 10)),
              Double.parseDouble(json.substring(comma + 1, end))));
      quote = end;
    }
    return values;
  }
}
