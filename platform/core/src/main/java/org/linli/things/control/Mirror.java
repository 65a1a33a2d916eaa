package org.linli.things.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.MetricType;
import org.linli.tenancy.entity.TenantId;

/**
 * Gives numbers to what the device ledger has, when the ledger has changed since somebody looked:
 * devices, the places where they hang, their models, metrics and datastreams; and writes down when
 * a device hangs elsewhere than before. What has a number keeps it.
 */
public final class Mirror {

  /** Devices of this model are made through the standard, with streams of their own. */
  static final String GENERIC = "generic-sensor";

  static final String GEOJSON = "application/geo+json";
  static final String MEASUREMENT =
      "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement";
  private static final String COUNT =
      "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_CountObservation";

  private static final String TEXT = "text/plain";

  /** Scrapped devices of the ledger stay readable; a thing that a client took away does not. */
  private static final String WANTED =
      " d.tenant_id = :tenant and not (d.model = 'generic-sensor' and d.state = 'SCRAPPED') ";

  private static final String STALE =
      """
      select d.devices, d.changed_at, c.devices = d.devices and c.changed_at is not distinct from d.changed_at as same
      from (select count(*) as devices, max(changed_at) as changed_at from device where tenant_id = :tenant) d
      left join thing_counter c on c.tenant_id = :tenant""";

  /** Who follows at the same time waits here, and is then told to begin anew. */
  private static final String LOCK =
      """
      insert into thing_counter as c (tenant_id, last, devices, changed_at) values (:tenant, 0, -1, null)
      on conflict (tenant_id) do update set last = c.last returning last""";

  private final Handle handle;
  private final TenantId tenant;
  private final DeviceModels models;
  private long last;

  public Mirror(Handle handle, TenantId tenant, DeviceModels models) {
    this.handle = handle;
    this.tenant = tenant;
    this.models = models;
  }

  /** Follows the ledger as far as it has gone. */
  public void follow() {
    var known = handle.createQuery(STALE).bind("tenant", tenant).mapToMap().one();
    if (Boolean.TRUE.equals(known.get("same"))) {
      return;
    }
    last = handle.createQuery(LOCK).bind("tenant", tenant).mapTo(Long.class).one();
    things();
    places();
    handle
        .createQuery(
            "select distinct d.model from device d where d.tenant_id = :tenant and d.model <> :generic order by d.model")
        .bind("tenant", tenant)
        .bind("generic", GENERIC)
        .mapTo(String.class)
        .forEach(model -> models.find(model).ifPresent(this::model));
    handle
        .createUpdate(
            """
            update thing_counter set last = :last, devices = :devices, changed_at = :changed
            where tenant_id = :tenant""")
        .bind("tenant", tenant)
        .bind("last", last)
        .bind("devices", (Long) known.get("devices"))
        .bind("changed", (Timestamp) known.get("changed_at"))
        .execute();
  }

  /** The next number, for what a client makes. */
  long next() {
    return handle
        .createQuery(
            """
            insert into thing_counter as c (tenant_id, last, devices, changed_at) values (:tenant, 1, -1, null)
            on conflict (tenant_id) do update set last = c.last + 1 returning last""")
        .bind("tenant", tenant)
        .mapTo(Long.class)
        .one();
  }

  private void things() {
    add(
        """
        insert into thing (tenant_id, number, device_id)
        select d.tenant_id, :last + row_number() over (order by d.code), d.id
        from device d left join thing t on t.tenant_id = d.tenant_id and t.device_id = d.id
        where t.number is null and"""
            + WANTED,
        Map.of());
  }

  private void places() {
    add(
        """
        insert into thing_location (tenant_id, number, place_id, name, encoding)
        select p.tenant_id, :last + row_number() over (order by p.code), p.id, p.name, :encoding
        from place p left join thing_location l on l.tenant_id = p.tenant_id and l.place_id = p.id
        where p.tenant_id = :tenant and l.number is null
          and exists (select 1 from device d where d.place_id = p.id and"""
            + WANTED
            + ")",
        Map.of("encoding", GEOJSON));
    add(
        """
        insert into thing_history (tenant_id, number, thing, location, at)
        select t.tenant_id, :last + row_number() over (order by t.number), t.number, l.number,
          case when t.location is null then coalesce(d.installed_at, d.changed_at) else d.changed_at end
        from thing t join device d on d.tenant_id = t.tenant_id and d.id = t.device_id
        join thing_location l on l.tenant_id = d.tenant_id and l.place_id = d.place_id
        where t.tenant_id = :tenant and t.location is distinct from l.number""",
        Map.of());
    handle
        .createUpdate(
            """
            update thing set location = l.number from device d, thing_location l
            where thing.tenant_id = :tenant and d.tenant_id = :tenant and d.id = thing.device_id
              and l.tenant_id = :tenant and l.place_id = d.place_id and thing.location is distinct from l.number""")
        .bind("tenant", tenant)
        .execute();
  }

  private void model(DeviceModel model) {
    add(
        """
        insert into thing_sensor (tenant_id, number, model, name, description, encoding, metadata, properties)
        select :tenant, :last + 1, :model, :name, :description, :encoding, :metadata, cast(:properties as jsonb)
        where not exists (select 1 from thing_sensor where tenant_id = :tenant and model = :model)""",
        Map.of(
            "model", model.model(),
            "name", model.name().zh(),
            "description", model.scenario().zh(),
            "encoding", TEXT,
            "metadata", model.model() + " " + model.version() + ", " + model.standard(),
            "properties", words(model.name().en()).put("model", model.model()).toString()));
    model.metrics().forEach((id, metric) -> metric(model, id, metric));
  }

  private void metric(DeviceModel model, String id, Metric metric) {
    var more = words(metric.name().en()).put("metric", id);
    if (!metric.states().isEmpty()) {
      var states = more.putObject("states");
      metric.states().forEach((number, name) -> states.put(String.valueOf(number), name.zh()));
    }
    add(
        """
        insert into thing_property (tenant_id, number, model, metric, name, definition, description, properties)
        select :tenant, :last + 1, :model, :metric, :name, :definition, :description, cast(:properties as jsonb)
        where not exists (select 1 from thing_property where tenant_id = :tenant and model = :model and metric = :metric)""",
        Map.of(
            "model",
            model.model(),
            "metric",
            id,
            "name",
            metric.name().zh(),
            "definition",
            "urn:linli:metric:" + model.model() + ":" + id,
            "description",
            metric.name().zh() + " / " + metric.name().en(),
            "properties",
            more.toString()));
    streams(model, id, metric, more);
  }

  private void streams(DeviceModel model, String id, Metric metric, JsonNode more) {
    var measures = metric.type() == MetricType.NUMBER || metric.type() == MetricType.COUNTER;
    add(
        """
        insert into thing_stream (tenant_id, number, thing, device_id, sensor, property, metric, name, description,
          kind, unit, properties)
        select :tenant, :last + row_number() over (order by t.number), t.number, t.device_id, n.number, p.number, :metric,
          :name, cast(:name as varchar) || ' · ' || d.code, :kind, cast(:unit as jsonb), cast(:properties as jsonb)
        from thing t join device d on d.tenant_id = t.tenant_id and d.id = t.device_id
        join thing_sensor n on n.tenant_id = t.tenant_id and n.model = d.model
        join thing_property p on p.tenant_id = t.tenant_id and p.model = d.model and p.metric = :metric
        where t.tenant_id = :tenant and d.model = :model
          and not exists (select 1 from thing_stream s
            where s.tenant_id = t.tenant_id and s.thing = t.number and s.metric = :metric)""",
        Map.of(
            "model", model.model(),
            "metric", id,
            "name", metric.name().zh(),
            "kind", measures ? MEASUREMENT : COUNT,
            "unit", Units.DELIVERED.of(metric.unit()).toString(),
            "properties", more.toString()));
  }

  private static ObjectNode words(String english) {
    return JsonNodeFactory.instance.objectNode().put("en", english);
  }

  private void add(String sql, Map<String, ?> more) {
    last +=
        handle.createUpdate(sql).bind("tenant", tenant).bind("last", last).bindMap(more).execute();
  }
}
