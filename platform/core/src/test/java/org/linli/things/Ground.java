package org.linli.things;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.ReadingRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.things.boundary.Things;
import org.linli.things.entity.MadeThing;
import org.linli.things.entity.Service;
import org.linli.work.boundary.DueWork;

/** A community whose devices are asked for in the words of the standard. */
final class Ground {

  static final Service SERVICE = new Service("v1.1", "http://here/api/sensorthings/v1.1");
  private static final ObjectMapper JSON = new ObjectMapper();

  final TestPlatform platform = TestPlatform.shared();
  final DeviceModels models = new DeviceModels();
  final Devices devices =
      new Devices(
          platform.jdbi(),
          platform.scopes(),
          platform.entities(),
          models,
          new AlarmBook(platform.jdbi(), event -> {}),
          new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi())),
          event -> {});
  final Things things = new Things(platform.jdbi(), platform.scopes(), devices, models);
  final TenantId tenant;
  final Caller clerk;

  Ground(String code) {
    tenant = platform.community(code, OperationMode.GOVERNMENT);
    clerk = platform.clerk(tenant);
  }

  <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  void run(String sql, Object... arguments) {
    as(() -> platform.jdbi().withHandle(handle -> handle.execute(sql, arguments)));
  }

  UUID place(String code, Double longitude, Double latitude) {
    var id = UUID.randomUUID();
    run(
        """
        insert into place (tenant_id, id, kind, code, name, longitude, latitude)
        values (?, ?, 'PUBLIC', ?, ?, cast(? as float8), cast(? as float8))""",
        tenant.value(),
        id,
        code,
        "广场 " + code,
        longitude,
        latitude);
    return id;
  }

  DeviceId device(String code, String model, UUID place) {
    return as(() -> devices.register(new DeviceDraft(code, "设备 " + code, model, place))).id();
  }

  void reading(DeviceId device, String at, String metrics) {
    run(
        ReadingRow.INSERT,
        tenant.value(),
        device.value(),
        Instant.parse(at).atOffset(ZoneOffset.UTC),
        metrics);
  }

  /** Asks as {@code Things?$top=1} would; the options are not encoded. */
  JsonNode ask(String address) {
    var question = address.indexOf('?');
    var path = question < 0 ? address : address.substring(0, question);
    var options = new LinkedHashMap<String, List<String>>();
    if (question >= 0) {
      for (var option : address.substring(question + 1).split("&")) {
        var is = option.indexOf('=');
        options.put(option.substring(0, is), List.of(option.substring(is + 1)));
      }
    }
    var answer = as(() -> things.read(SERVICE, path, options, SERVICE.root() + "/" + path + "?"));
    return JSON.valueToTree(answer.body());
  }

  List<String> names(String address) {
    return ask(address).path("value").findValuesAsText("name");
  }

  MadeThing make(String path, String body) {
    return as(() -> things.make(SERVICE, path, json(body)));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('`', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static JsonNode tree(Map<String, Object> entity) {
    return JSON.valueToTree(entity);
  }
}
