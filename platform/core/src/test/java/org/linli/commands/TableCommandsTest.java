package org.linli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.Commands;
import org.linli.commands.control.CommandBook;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandId;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.testing.Requirement;

/** What the devices of tables 6 to 9 can be told to do, from the clerk to the device's answer. */
class TableCommandsTest {

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final Changes changes = new Changes(community.jdbi, event -> {});
  private final Commands commands =
      new Commands(
          community.jdbi,
          community.platform.scopes(),
          models,
          community.work,
          changes,
          event -> {});
  private final CommandBook book =
      new CommandBook(community.jdbi, community.work, changes, event -> {});

  private DeviceId device(String model) {
    var id = UUID.randomUUID();
    community.run(
        community.clerk,
        () ->
            community.jdbi.useHandle(
                handle ->
                    handle.execute(
                        "insert into device (tenant_id, id, code, name, model, place_id, state)"
                            + " values (?, ?, ?, '1号', ?, ?, 'IN_SERVICE')",
                        community.tenant.value(),
                        id,
                        id.toString().substring(0, 13),
                        model,
                        community.building)));
    return new DeviceId(id);
  }

  private CommandId send(DeviceId device, String command, Map<String, Object> parameters) {
    return community.as(
        community.clerk,
        () -> commands.send(device, command, parameters, Duration.ofMinutes(1), "试验"));
  }

  /** Numbers as numbers, all else as text: {@code flow=20; to=A1}. */
  private static Map<String, Object> parameters(String told) {
    var found = new HashMap<String, Object>();
    for (var part : told == null ? new String[0] : told.split("; *")) {
      var value = part.substring(part.indexOf('=') + 1);
      found.put(
          part.substring(0, part.indexOf('=')),
          value.matches("-?[0-9.]+") ? Double.valueOf(value) : value);
    }
    return found;
  }

  private CommandOrder fetched(DeviceId device, CommandId command) {
    return community
        .as(community.clerk, () -> book.open(community.tenant, device.value(), Instant.now()))
        .stream()
        .filter(order -> order.id().equals(command.value()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gov-terminal | notice | text=今日停办",
        "gov-terminal | restart |",
        "recycling-terminal | close |",
        "recycling-terminal | normal |",
        "neighbour-terminal | notice | text=停水通知",
        "health-hut | open |",
        "telemedicine-terminal | call | consultation=H-7",
        "treadmill | reserve | booking=B1; minutes=30",
        "treadmill | start | booking=B1; minutes=30",
        "treadmill | stop |",
        "shuttle | route | stops=东门,医院,地铁站",
        "vending-machine | setTemperature | celsius=8",
        "vending-machine | pauseSales |",
        "micro-market | blockBatch | batch=20261122-3",
        "parcel-locker | open | box=12",
        "ordering-terminal | menu | version=v7",
        "canteen-screen | show | content=1",
        "meal-locker | setTemperature | celsius=60",
        "meal-locker | disinfect |",
        "smart-desk | reserve | booking=B2; minutes=480",
        "self-service-printer | print | job=J1",
        "meeting-room | reserve | booking=B3; minutes=60",
        "projector | source | source=2",
        "router | limit | firm=F1; down=100; up=20; priority=3",
        "router | block | firm=F1",
        "asset-tag | letOut | hours=24",
        "delivery-robot | deliver | order=O1; to=A1-1-101",
        "delivery-robot | open | code=K4711",
        "cleaning-robot | clean | route=R1",
        "cleaning-robot | emptyBin | bin=T-12",
        "patrol-robot | patrol | route=R2",
        "fire-robot | goTo | longitude=104.06; latitude=30.67",
        "fire-robot | spray | flow=40",
        "fire-robot | comeHome |",
        "delivery-drone | deliver | order=O2; route=R3",
        "delivery-drone | land |",
        "autonomous-parking | guide | car=川A12345; bay=7"
      })
  @Requirement({"004-T8.5", "004-T9.4"})
  void aDeviceGetsWhatItIsToldAndItsAnswerEndsIt(String model, String command, String told) {
    var device = device(model);
    var sent = send(device, command, parameters(told));
    var order = fetched(device, sent);
    assertThat(order.command()).isEqualTo(command);
    assertThat(order.parameters()).containsOnlyKeys(parameters(told).keySet());
    community.run(
        community.clerk,
        () ->
            book.answer(
                community.tenant,
                device.value(),
                sent.value(),
                new CommandAnswer(CommandState.DONE, "ok"),
                Instant.now()));
    var row = community.as(community.clerk, () -> commands.get(device, sent));
    assertThat(row.state()).isEqualTo(CommandState.DONE);
  }

  /** 4 to 25 degrees, 80 litres a second, eight priorities: what the paper and the pack allow. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vending-machine | setTemperature | celsius=3",
        "vending-machine | setTemperature | celsius=26",
        "vending-machine | setTemperature |",
        "router | limit | firm=F1; down=100; up=20; priority=9",
        "router | limit | firm=F1; down=100; up=20",
        "fire-robot | spray | flow=0",
        "fire-robot | goTo | longitude=104.06",
        "fire-robot | goTo | longitude=181; latitude=30",
        "canteen-screen | show | content=3",
        "treadmill | start | booking=B1; minutes=181",
        "delivery-drone | fly |",
        "parcel-locker | open | box=0"
      })
  void whatItsModelDoesNotAllowReachesNoDevice(String model, String command, String told) {
    var device = device(model);
    assertThatThrownBy(() -> send(device, command, parameters(told))).isInstanceOf(Invalid.class);
    assertThat(
            community.as(
                community.clerk, () -> book.open(community.tenant, device.value(), Instant.now())))
        .isEmpty();
  }

  /** Whatever moves by itself can be stopped or called home. */
  @Test
  void everyRobotCanBeCalledHomeOrStopped() {
    for (var model :
        List.of(
            "delivery-robot",
            "cleaning-robot",
            "patrol-robot",
            "fire-robot",
            "shuttle",
            "delivery-drone",
            "treadmill")) {
      assertThat(models.get(model).commands().keySet())
          .as(model)
          .containsAnyOf("stop", "comeHome", "land");
    }
  }
}
