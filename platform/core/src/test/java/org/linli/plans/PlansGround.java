package org.linli.plans;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceId;
import org.linli.plans.boundary.LiveBoard;
import org.linli.plans.boundary.Plans;
import org.linli.plans.entity.BoardDevice;
import org.linli.plans.entity.BoardNow;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.Spot;

/** A community with plans, devices and what they said, wired as the container would. */
final class PlansGround {

  final TestCommunity community = new TestCommunity();
  final DeviceModels models = new DeviceModels();
  final Devices devices =
      new Devices(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          new AlarmBook(community.jdbi, told -> {}),
          community.figures,
          told -> {});
  final DeviceLife life =
      new DeviceLife(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          new AlarmBook(community.jdbi, told -> {}),
          community.figures,
          told -> {});
  final Plans plans =
      new Plans(
          community.jdbi, community.platform.scopes(), community.places, devices, community.tell);
  final LiveBoard board = new LiveBoard(community.jdbi, community.platform.scopes(), models);

  <T> T as(Callable<T> work) {
    return community.as(community.clerk, work);
  }

  void run(Runnable work) {
    community.run(community.clerk, work);
  }

  UUID plan(UUID place, String name, Integer floor) {
    return as(() -> plans.add(new PlanDraft(place, name, floor, Sheets.png(800, 600))));
  }

  DeviceId device(String code, String model, UUID place) {
    return device(code, model, place, "IN_SERVICE");
  }

  DeviceId device(String code, String model, UUID place, String state) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, ?,"
            + " ?, ?, ?)",
        community.tenant.value(),
        id,
        code,
        "n-" + code,
        model,
        place,
        state);
    return new DeviceId(id);
  }

  void heard(DeviceId device, Instant at, String latest) {
    community.sql(
        "insert into device_status (tenant_id, device_id, last_seen_at, latest) values (?, ?, ?,"
            + " cast(? as jsonb))",
        community.tenant.value(),
        device.value(),
        at.atOffset(ZoneOffset.UTC),
        latest);
  }

  void alarm(DeviceId device, String severity) {
    community.sql(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at)"
            + " values (?, ?, ?, ?, ?, now(), now())",
        community.tenant.value(),
        UUID.randomUUID(),
        device.value(),
        "r-" + severity,
        severity);
  }

  void put(UUID plan, DeviceId device, double x, double y) {
    run(() -> plans.put(plan, device, new Spot(x, y)));
  }

  Map<String, BoardDevice> shown(BoardNow now) {
    return now.devices().stream()
        .collect(java.util.stream.Collectors.toMap(BoardDevice::code, device -> device));
  }
}
