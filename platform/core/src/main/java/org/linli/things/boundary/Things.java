package org.linli.things.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.control.AddressReader;
import org.linli.things.control.Changes;
import org.linli.things.control.Finder;
import org.linli.things.control.Makings;
import org.linli.things.control.Mirror;
import org.linli.things.control.Reading;
import org.linli.things.control.Shown;
import org.linli.things.control.Walk;
import org.linli.things.entity.Answer;
import org.linli.things.entity.Kind;
import org.linli.things.entity.MadeThing;
import org.linli.things.entity.Query;
import org.linli.things.entity.Service;

/**
 * The community's devices and readings in the words of SensorThings. Reading needs what the ledger
 * and the readings need; making, changing and taking away what the ledger needs.
 */
@Facade
public class Things {

  private static final String LEDGER = "devices:read";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Devices devices;
  private final DeviceModels models;

  @Inject
  public Things(Jdbi jdbi, Scopes scopes, Devices devices, DeviceModels models) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.devices = devices;
    this.models = models;
  }

  /** For the container's proxy alone. */
  protected Things() {
    this(null, null, null, null);
  }

  /**
   * Answers a question.
   *
   * @param path below the service's root
   * @param options of the query, by name
   * @param next the address of the same question without {@code $skip}, ready for it to be added
   * @throws NotFound there is no such entity, or none for this caller
   * @throws NotUnderstood with option and place
   * @throws TooDear it would read too much
   */
  @Permit("readings:read")
  public Answer read(Service service, String path, Map<String, List<String>> options, String next) {
    scopes.caller().require(LEDGER);
    var address = AddressReader.read(path);
    return inside(
        (handle, tenant) ->
            new Reading(service, new Finder(handle, tenant), tenant, address, options)
                .answer(next));
  }

  /**
   * Makes an entity, with those that stand in it.
   *
   * @param path a collection
   * @throws NotOffered what the ledger keeps, what follows from others, or what is evidence
   */
  @Permit("devices:write")
  @Mutates("thing.made")
  public MadeThing make(Service service, String path, JsonNode body) {
    var address = AddressReader.read(path);
    return inside(
        (handle, tenant) -> {
          var finder = new Finder(handle, tenant);
          var walk = new Walk(finder, tenant, address);
          if (!walk.isMany()) {
            walk.one();
            throw new NotOffered("things-derived");
          }
          var makings = new Makings(handle, tenant, devices, models);
          var number = makings.make(walk.kind(), body, thing(finder, walk, address.steps().size()));
          var shown = new Shown(service, finder);
          var row =
              finder
                  .one(walk.kind(), List.of(new Finder.Where("number", number)))
                  .orElseThrow(() -> new NotFound("thing"));
          return new MadeThing(
              shown.self(walk.kind(), row),
              shown.entities(walk.kind(), List.of(row), Query.ALL).getFirst(),
              makings.secret());
        });
  }

  /** In the collection of a thing the new one is that thing's; other collections take none. */
  private static Long thing(Finder finder, Walk walk, int steps) {
    if (steps == 1) {
      return null;
    }
    var of = walk.where().getFirst();
    if (walk.kind() != Kind.DATASTREAM || !of.column().equals("thing")) {
      throw new NotOffered("things-derived");
    }
    return ((Number) of.value()).longValue();
  }

  /** Gives an entity that a client made the properties of the body; the others stay. */
  @Permit("devices:write")
  @Mutates("thing.changed")
  public String change(String path, JsonNode body) {
    return at(
        path, (changes, walk) -> changes.change(walk.kind(), walk.one().number("number"), body));
  }

  /** Takes an entity away that a client made. */
  @Permit("devices:write")
  @Mutates("thing.removed")
  public String remove(String path) {
    return at(path, (changes, walk) -> changes.remove(walk.kind(), walk.one().number("number")));
  }

  private String at(String path, BiConsumer<Changes, Walk> verb) {
    var address = AddressReader.read(path);
    return inside(
        (handle, tenant) -> {
          var walk = new Walk(new Finder(handle, tenant), tenant, address);
          if (walk.isMany() || !address.property().isEmpty()) {
            throw new NotOffered("things-whole");
          }
          verb.accept(
              new Changes(handle, tenant, devices, new Makings(handle, tenant, devices, models)),
              walk);
          return path;
        });
  }

  private interface Work<T> {
    T with(Handle handle, TenantId tenant);
  }

  private <T> T inside(Work<T> work) {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> {
          new Mirror(handle, tenant, models).follow();
          return work.with(handle, tenant);
        });
  }
}
