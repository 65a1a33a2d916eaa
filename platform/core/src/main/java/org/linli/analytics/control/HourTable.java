package org.linli.analytics.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** Reads the hourly roll-ups of a few devices, each hour by its key. */
final class HourTable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String HOURS =
      """
      select h.device_id, h.hour, cast(h.metrics as text)
      from unnest(cast(:devices as uuid[])) as d (id)
      cross join generate_series(cast(:first as timestamptz), cast(:last as timestamptz), cast('1 hour' as interval))
        as g (hour)
      cross join lateral (select r.device_id, r.hour, r.metrics from reading_hour r
        where r.tenant_id = :tenant and r.hour = g.hour and r.device_id = d.id) h""";

  private final Handle handle;
  private final TenantId tenant;

  HourTable(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  /**
   * @param days that end with {@code last}; the day before them is read as well
   * @param metrics only these
   */
  Map<UUID, DeviceHours> read(List<UUID> devices, LocalDate last, int days, Set<String> metrics) {
    var first = last.minusDays(days - 1L);
    var all = new HashMap<UUID, DeviceHours>();
    devices.forEach(device -> all.put(device, new DeviceHours(first, days)));
    handle
        .createQuery(HOURS)
        .bind("tenant", tenant)
        .bindArray("devices", UUID.class, devices)
        .bind("first", at(first.minusDays(1), 0))
        .bind("last", at(last, Course.HOURS - 1))
        .map(
            (row, context) -> {
              var hour = row.getObject(2, OffsetDateTime.class).toEpochSecond() / 3600;
              add(all.get(row.getObject(1, UUID.class)), hour, row.getString(3), metrics);
              return hour;
            })
        .forEach(hour -> {});
    return all;
  }

  private static OffsetDateTime at(LocalDate day, int hour) {
    return Course.instant(day, hour).atOffset(ZoneOffset.UTC);
  }

  /** {@code {"flow": [points, total, lowest, highest]}}. */
  private static void add(DeviceHours hours, long hour, String json, Set<String> metrics) {
    var sums = tree(json);
    for (var metric : metrics) {
      var sum = sums.path(metric);
      if (sum.size() == 4 && sum.get(0).asLong() > 0) {
        hours.add(
            hour,
            metric,
            sum.get(1).asDouble() / sum.get(0).asLong(),
            sum.get(2).asDouble(),
            sum.get(3).asDouble());
      }
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
