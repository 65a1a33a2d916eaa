package org.linli.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.places.entity.PlaceKind;
import org.linli.provision.boundary.Fitness;
import org.linli.provision.boundary.Provision;
import org.linli.provision.entity.ExtentDraft;
import org.linli.provision.entity.Need;
import org.linli.provision.entity.NeedQuery;

/** A community whose ledger is held against what is asked for. */
final class ProvisionGround {

  final TestCommunity community = new TestCommunity();
  final DeviceModels models = new DeviceModels();
  final List<Object> announced = new ArrayList<>();
  final DeviceLife life =
      new DeviceLife(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          new AlarmBook(community.jdbi, announced::add),
          community.figures,
          announced::add);
  final Provision provision =
      new Provision(community.jdbi, community.platform.scopes(), models, life);
  final Fitness fitness = new Fitness(community.jdbi, community.platform.scopes(), models);
  final UUID compound = compoundOf(community.building);
  final UUID gate = community.place(PlaceKind.PUBLIC, compound, community.grid, "GATE");
  final UUID road = community.place(PlaceKind.PUBLIC, null, community.grid, "ROAD");
  private int devices;

  <T> T as(Callable<T> work) {
    return community.as(community.clerk, work);
  }

  private UUID compoundOf(UUID building) {
    return as(
        () ->
            community.jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select parent_id from place where id = :id")
                        .bind("id", building)
                        .mapTo(UUID.class)
                        .one()));
  }

  UUID device(String model, UUID place, String state) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, ?, ?, ?, ?)",
        community.tenant.value(),
        id,
        "%s-%03d".formatted(model, ++devices),
        "设备" + devices,
        model,
        place,
        state);
    return id;
  }

  UUID serving(String model, UUID place) {
    return device(model, place, "IN_SERVICE");
  }

  void stands(UUID device, double longitude, double latitude) {
    community.sql(
        "insert into device_plate (tenant_id, device_id, longitude, latitude, changed_at) values (?, ?, ?, ?, now())",
        community.tenant.value(),
        device,
        longitude,
        latitude);
  }

  void note(UUID place, String basis, double amount) {
    as(
        () -> {
          provision.note(new ExtentDraft(place, basis, amount));
          return null;
        });
  }

  /** The need of a kind in the compound, or outside the compounds for null. */
  Need need(String model, UUID place) {
    return as(() -> provision.needs(new NeedQuery(null, model, null, null), PageRequest.first(500)))
        .items()
        .stream()
        .filter(need -> java.util.Objects.equals(need.place(), place))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no need of " + model));
  }
}
