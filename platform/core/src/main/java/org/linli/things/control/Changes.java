package org.linli.things.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.NotFound;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.boundary.InUse;
import org.linli.things.boundary.NotOffered;
import org.linli.things.entity.Kind;

/**
 * Changes and takes away what clients of the standard made; what the ledger keeps stays its own.
 */
public final class Changes {

  /**
   * How a kind is kept.
   *
   * @param own a condition that rows made by clients fulfil
   * @param texts columns by property, with the longest text that they take
   */
  private record Form(String table, String own, Map<String, Column> texts, Set<String> objects) {}

  private record Column(String name, int longest) {}

  private static final Map<Kind, Form> FORMS =
      Map.of(
          Kind.LOCATION,
          new Form(
              "thing_location",
              "place_id is null",
              Map.of(
                  "name", new Column("name", 120),
                  "description", new Column("description", 2_000),
                  "encodingType", new Column("encoding", 100)),
              Set.of("location", "properties")),
          Kind.SENSOR,
          new Form(
              "thing_sensor",
              "model is null",
              Map.of(
                  "name", new Column("name", 120),
                  "description", new Column("description", 2_000),
                  "encodingType", new Column("encoding", 100),
                  "metadata", new Column("metadata", 2_000)),
              Set.of("properties")),
          Kind.OBSERVED_PROPERTY,
          new Form(
              "thing_property",
              "model is null",
              Map.of(
                  "name", new Column("name", 120),
                  "description", new Column("description", 2_000),
                  "definition", new Column("definition", 400)),
              Set.of("properties")),
          Kind.DATASTREAM,
          new Form(
              "thing_stream",
              "metric like 'channel%'",
              Map.of(
                  "name", new Column("name", 120), "description", new Column("description", 2_000)),
              Set.of("unitOfMeasurement", "properties")),
          Kind.THING,
          new Form(
              "thing",
              "true",
              Map.of("description", new Column("description", 2_000)),
              Set.of("properties")));

  private static final Map<String, String> OBJECTS =
      Map.of("location", "geometry", "unitOfMeasurement", "unit", "properties", "properties");

  private final Handle handle;
  private final TenantId tenant;
  private final Devices devices;
  private final Makings makings;

  public Changes(Handle handle, TenantId tenant, Devices devices, Makings makings) {
    this.handle = handle;
    this.tenant = tenant;
    this.devices = devices;
    this.makings = makings;
  }

  /** Gives the entity the properties that stand in the body; the others stay. */
  public void change(Kind kind, long number, JsonNode node) {
    var form = form(kind);
    own(kind, form, number);
    var body = new Body(kind, node);
    body.only(
        Stream.of(
                form.texts().keySet(),
                form.objects(),
                kind == Kind.THING ? Set.of("Locations") : Set.<String>of())
            .flatMap(Set::stream)
            .collect(Collectors.toSet()));
    var sets = new LinkedHashMap<String, String>();
    form.texts().entrySet().stream()
        .filter(entry -> body.has(entry.getKey()))
        .forEach(
            entry ->
                sets.put(
                    entry.getValue().name() + " = :" + entry.getKey(),
                    body.text(entry.getKey(), entry.getValue().longest())));
    form.objects().stream()
        .filter(body::has)
        .forEach(
            name ->
                sets.put(OBJECTS.get(name) + " = cast(:" + name + " as jsonb)", body.object(name)));
    if (!sets.isEmpty()) {
      var update =
          handle
              .createUpdate(
                  "update "
                      + form.table()
                      + " set "
                      + String.join(", ", sets.keySet())
                      + " where tenant_id = :tenant and number = :number")
              .bind("tenant", tenant)
              .bind("number", number);
      sets.forEach((set, value) -> update.bind(set.replaceAll(".*:(\\w+).*", "$1"), value));
      update.execute();
    }
    if (kind == Kind.THING) {
      makings.place(number, body);
    }
  }

  /**
   * Takes the entity away; a thing's device is scrapped, and what it measured stays in its file.
   */
  public void remove(Kind kind, long number) {
    var form = form(kind);
    own(kind, form, number);
    switch (kind) {
      case THING -> {
        devices.retire(new DeviceId(makings.deviceOf(number)));
        run("delete from thing_stream where tenant_id = :tenant and thing = :number", number);
        run("delete from thing_history where tenant_id = :tenant and thing = :number", number);
        run("delete from thing where tenant_id = :tenant and number = :number", number);
      }
      case DATASTREAM ->
          run(
              "update thing_stream set ended = true where tenant_id = :tenant and number = :number",
              number);
      case LOCATION -> {
        free("thing_history", "location", number, Kind.HISTORICAL_LOCATION);
        run("delete from thing_location where tenant_id = :tenant and number = :number", number);
      }
      case SENSOR -> {
        free("thing_stream", "sensor", number, Kind.DATASTREAM);
        run("delete from thing_sensor where tenant_id = :tenant and number = :number", number);
      }
      default -> {
        free("thing_stream", "property", number, Kind.DATASTREAM);
        run("delete from thing_property where tenant_id = :tenant and number = :number", number);
      }
    }
  }

  private static Form form(Kind kind) {
    if (kind == Kind.OBSERVATION) {
      throw new NotOffered("things-evidence");
    }
    var form = FORMS.get(kind);
    if (form == null) {
      throw new NotOffered("things-derived");
    }
    return form;
  }

  private void own(Kind kind, Form form, long number) {
    var own =
        handle
            .createQuery(
                "select "
                    + form.own()
                    + " from "
                    + form.table()
                    + " where tenant_id = :tenant and number = :number")
            .bind("tenant", tenant)
            .bind("number", number)
            .mapTo(Boolean.class)
            .findOne()
            .orElseThrow(() -> new NotFound("thing"));
    if (!own) {
      throw new NotOffered("things-ledger");
    }
    if (kind == Kind.THING) {
      makings.deviceOf(number);
    }
  }

  private void free(String table, String column, long number, Kind by) {
    var used =
        handle
            .createQuery(
                "select count(*) from "
                    + table
                    + " where tenant_id = :tenant and "
                    + column
                    + " = :number"
                    + (by == Kind.DATASTREAM ? " and not ended" : ""))
            .bind("tenant", tenant)
            .bind("number", number)
            .mapTo(Long.class)
            .one();
    if (used > 0) {
      throw new InUse(by.plural());
    }
  }

  private void run(String sql, long number) {
    handle.createUpdate(sql).bind("tenant", tenant).bind("number", number).execute();
  }
}
