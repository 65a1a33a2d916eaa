package org.linli.things.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.NotFound;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.boundary.NotOffered;
import org.linli.things.entity.Kind;

/**
 * Makes what clients of the standard describe. A thing becomes a device of the ledger, of the
 * generic model, and each of its datastreams one of that model's channels: its readings go the way
 * of all readings.
 */
public final class Makings {

  private static final int NAME = 120;
  private static final int TEXT = 2_000;
  private static final int WORD = 100;

  private final Handle handle;
  private final TenantId tenant;
  private final Devices devices;
  private final DeviceModels models;
  private final Mirror mirror;
  private String secret;

  public Makings(Handle handle, TenantId tenant, Devices devices, DeviceModels models) {
    this.handle = handle;
    this.tenant = tenant;
    this.devices = devices;
    this.models = models;
    this.mirror = new Mirror(handle, tenant, models);
  }

  /** Of the device of the thing that was made; null for everything else. */
  public String secret() {
    return secret;
  }

  /**
   * Makes one of the kind, and returns its number.
   *
   * @param thing the thing whose collection it is put into; null for none
   */
  public long make(Kind kind, JsonNode node, Long thing) {
    return switch (kind) {
      case THING -> thing(new Body(kind, node));
      case LOCATION -> location(new Body(kind, node));
      case SENSOR -> sensor(new Body(kind, node));
      case OBSERVED_PROPERTY -> property(new Body(kind, node));
      case DATASTREAM -> stream(new Body(kind, node), thing);
      case OBSERVATION -> throw new NotOffered("things-evidence");
      case HISTORICAL_LOCATION, FEATURE_OF_INTEREST -> throw new NotOffered("things-derived");
    };
  }

  private long thing(Body body) {
    body.only(Set.of("name", "description", "properties", "Locations", "Datastreams"));
    var number = mirror.next();
    var id = Sql.newId();
    var code = "ST-" + id.toString().substring(24);
    var issued =
        devices.register(new DeviceDraft(code, body.text("name", NAME), Mirror.GENERIC, null));
    secret = issued.secret();
    insert(
        "thing",
        number,
        Map.of("device_id", issued.id().value(), "description", body.text("description", TEXT)),
        body.object("properties"));
    place(number, body);
    body.many("Datastreams").forEach(each -> stream(new Body(Kind.DATASTREAM, each), number));
    return number;
  }

  /** Where the thing stands from now on: one location that is there, or a new one. */
  void place(long thing, Body body) {
    var locations = body.many("Locations");
    if (locations.size() > 1) {
      throw body.fault("Locations", "things-shape");
    }
    if (locations.isEmpty()) {
      return;
    }
    var location = numberOf(Kind.LOCATION, "thing_location", locations.getFirst(), body);
    handle
        .createUpdate(
            """
            insert into thing_history (tenant_id, number, thing, location, at)
            values (:tenant, :number, :thing, :location, :at)""")
        .bind("tenant", tenant)
        .bind("number", mirror.next())
        .bind("thing", thing)
        .bind("location", location)
        .bind("at", OffsetDateTime.now(ZoneOffset.UTC))
        .execute();
    handle
        .createUpdate(
            "update thing set location = :location where tenant_id = :tenant and number = :thing")
        .bind("tenant", tenant)
        .bind("thing", thing)
        .bind("location", location)
        .execute();
  }

  private long location(Body body) {
    body.only(Set.of("name", "description", "encodingType", "location", "properties"));
    var values = new HashMap<String, Object>();
    values.put("name", body.text("name", NAME));
    values.put("description", body.text("description", TEXT));
    values.put("encoding", body.text("encodingType", WORD));
    var number = insert("thing_location", mirror.next(), values, body.object("properties"));
    handle
        .createUpdate(
            """
            update thing_location set geometry = cast(:geometry as jsonb)
            where tenant_id = :tenant and number = :number""")
        .bind("tenant", tenant)
        .bind("number", number)
        .bind("geometry", body.requiredObject("location"))
        .execute();
    return number;
  }

  private long sensor(Body body) {
    body.only(Set.of("name", "description", "encodingType", "metadata", "properties"));
    return insert(
        "thing_sensor",
        mirror.next(),
        Map.of(
            "name", body.text("name", NAME),
            "description", body.text("description", TEXT),
            "encoding", body.text("encodingType", WORD),
            "metadata", body.text("metadata", TEXT)),
        body.object("properties"));
  }

  private long property(Body body) {
    body.only(Set.of("name", "definition", "description", "properties"));
    return insert(
        "thing_property",
        mirror.next(),
        Map.of(
            "name", body.text("name", NAME),
            "definition", body.text("definition", 400),
            "description", body.text("description", TEXT)),
        body.object("properties"));
  }

  private long stream(Body body, Long of) {
    body.only(
        Set.of(
            "name",
            "description",
            "observationType",
            "unitOfMeasurement",
            "properties",
            "Thing",
            "Sensor",
            "ObservedProperty"));
    var thing = of == null ? numberOf(Kind.THING, "thing", body.get("Thing"), body) : of;
    var device = generic(thing);
    var values = new HashMap<String, Object>();
    values.put("name", body.text("name", NAME));
    values.put("description", body.text("description", TEXT));
    values.put("kind", kind(body));
    values.put("thing", thing);
    values.put("device_id", device);
    values.put("metric", channel(thing, body));
    values.put("sensor", numberOf(Kind.SENSOR, "thing_sensor", body.get("Sensor"), body));
    values.put(
        "property",
        numberOf(Kind.OBSERVED_PROPERTY, "thing_property", body.get("ObservedProperty"), body));
    values.put("unit", new Json(body.requiredObject("unitOfMeasurement")));
    return insert("thing_stream", mirror.next(), values, body.object("properties"));
  }

  /** Readings are numbers. */
  private static String kind(Body body) {
    var kind = body.text("observationType", NAME);
    if (!kind.endsWith("/OM_Measurement") && !kind.endsWith("/OM_CountObservation")) {
      throw body.fault("observationType", "things-type");
    }
    return kind;
  }

  /** A channel is never given twice: what it said before belongs to what it was. */
  private String channel(long thing, Body body) {
    var taken =
        handle
            .createQuery(
                "select metric from thing_stream where tenant_id = :tenant and thing = :thing")
            .bind("tenant", tenant)
            .bind("thing", thing)
            .mapTo(String.class)
            .set();
    return models.get(Mirror.GENERIC).metrics().keySet().stream()
        .filter(metric -> !taken.contains(metric))
        .findFirst()
        .orElseThrow(() -> body.fault("Thing", "things-channels"));
  }

  private UUID generic(long thing) {
    return handle
        .createQuery(
            """
            select d.id from thing t join device d on d.tenant_id = t.tenant_id and d.id = t.device_id
            where t.tenant_id = :tenant and t.number = :number and d.model = :model""")
        .bind("tenant", tenant)
        .bind("number", thing)
        .bind("model", Mirror.GENERIC)
        .mapTo(UUID.class)
        .findOne()
        .orElseThrow(() -> new NotOffered("things-ledger"));
  }

  /** Of what is named, or made with it. */
  private long numberOf(Kind kind, String table, JsonNode node, Body from) {
    if (node == null || !node.isObject()) {
      throw from.fault(kind.singular(), "things-missing");
    }
    var named = Body.reference(tenant, node);
    if (named == null) {
      return make(kind, node, null);
    }
    if (!stands(table, named)) {
      throw from.fault(kind.singular(), "things-unknown");
    }
    return named;
  }

  private boolean stands(String table, long number) {
    return handle
        .createQuery(
            "select count(*) from " + table + " where tenant_id = :tenant and number = :number")
        .bind("tenant", tenant)
        .bind("number", number)
        .mapTo(Long.class)
        .map(found -> found > 0)
        .one();
  }

  /** An object on its way into a row. */
  private record Json(String text) {}

  private long insert(String table, long number, Map<String, ?> values, String properties) {
    var all = new HashMap<String, Object>(values);
    if (properties != null) {
      all.put("properties", new Json(properties));
    }
    var columns = String.join(", ", all.keySet());
    var marks = new StringBuilder();
    var bound = new HashMap<String, Object>();
    all.forEach(
        (column, value) -> {
          if (value instanceof Json json) {
            marks.append(", cast(:").append(column).append(" as jsonb)");
            bound.put(column, json.text());
          } else {
            marks.append(", :").append(column);
            bound.put(column, value);
          }
        });
    handle
        .createUpdate(
            "insert into "
                + table
                + " (tenant_id, number, "
                + columns
                + ") values (:tenant, :number"
                + marks
                + ")")
        .bind("tenant", tenant)
        .bind("number", number)
        .bindMap(bound)
        .execute();
    return number;
  }

  /** The generic thing's device. */
  UUID deviceOf(long thing) {
    if (!stands("thing", thing)) {
      throw new NotFound("thing");
    }
    return generic(thing);
  }
}
