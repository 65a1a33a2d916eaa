package org.linli.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.Commands;
import org.linli.commands.boundary.DeviceDesk;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandState;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.Issued;
import org.linli.devices.entity.LinkKind;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.networks.boundary.GatewayDoor;
import org.linli.networks.boundary.Networks;
import org.linli.networks.entity.ChildResult;
import org.linli.networks.entity.LinkDraft;
import org.linli.networks.entity.UserGroup;

/** The door for gateways, with no broker behind it: what passes ends with {@link BrokerAway}. */
class GatewayDoorTest {

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final List<Object> announced = new ArrayList<>();
  private final AlarmBook alarms = new AlarmBook(community.jdbi, announced::add);
  private final Changes changes = new Changes(community.jdbi, announced::add);
  private final Devices devices =
      new Devices(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          alarms,
          community.figures,
          announced::add);
  private final Networks networks =
      new Networks(community.jdbi, community.platform.scopes(), models);
  private final Commands commands =
      new Commands(
          community.jdbi,
          community.platform.scopes(),
          models,
          community.work,
          changes,
          announced::add);
  private final Door door =
      new Door(
          new Feeds(
              new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, Limits.DEFAULT),
              community.platform.scopes(),
              community.jdbi,
              models,
              alarms,
              community.figures,
              announced::add));
  private final DeviceDesk desk =
      new DeviceDesk(
          door,
          community.platform.scopes(),
          community.jdbi,
          community.work,
          changes,
          announced::add);
  private final GatewayDoor gateways =
      new GatewayDoor(door, desk, community.platform.scopes(), community.jdbi, models);
  private final Issued gateway = device("edge-gateway", "GW");
  private final Issued valve = device("gas-line", "V");

  GatewayDoorTest() {
    community.as(
        community.clerk,
        () -> {
          networks.link(
              valve.id(), new LinkDraft(LinkKind.LORA, gateway.id().value(), UserGroup.GOVERNMENT));
          return null;
        });
  }

  private Issued device(String model, String code) {
    return community.as(
        community.clerk,
        () -> devices.register(new DeviceDraft(code, code, model, community.building)));
  }

  private List<ChildResult> relay(String children) {
    var body = "{\"children\":[" + children + "]}";
    return gateways
        .relay(gateway.id().toString(), gateway.secret(), body.getBytes(StandardCharsets.UTF_8))
        .children();
  }

  @Test
  void whatIsRefusedOfOneChildIsToldAndStopsNoOther() {
    var reading = "\"readings\":[{\"ts\":\"2026-11-22T05:00:00Z\",\"values\":{\"flow\":1}}]";
    assertThat(
            relay(
                "{\"device\":\"stranger\","
                    + reading
                    + "},{\"device\":\"V\",\"form\":\"soil-lora\",\"message\":\"00EA\"},"
                    + "{\"device\":\"V\",\"readings\":[{\"values\":{}}]}"))
        .extracting(ChildResult::refused)
        .containsExactly("not-found", "not-found", "unreadable-reading");
  }

  @Test
  void commandsOfTheChildrenAreFetchedAndAnsweredByTheirGatewayAlone() {
    var id =
        community.as(
            community.clerk,
            () -> commands.send(valve.id(), "closeValve", Map.of(), Duration.ofMinutes(5), "试验"));
    var fetched = gateways.fetch(gateway.id().toString(), gateway.secret());
    assertThat(fetched)
        .singleElement()
        .satisfies(child -> assertThat(child.device()).isEqualTo("V"));
    assertThat(gateways.fetch(valve.id().toString(), valve.secret())).isEmpty();
    var done = new CommandAnswer(CommandState.DONE, "ok");
    assertThatThrownBy(
            () -> gateways.answer(valve.id().toString(), valve.secret(), "V", id.value(), done))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                gateways.answer(
                    gateway.id().toString(), gateway.secret(), "V", UUID.randomUUID(), done))
        .isInstanceOf(NotFound.class);
    assertThat(gateways.answer(gateway.id().toString(), gateway.secret(), "V", id.value(), done))
        .isEqualTo(CommandState.DONE);
  }

  @Test
  void aMakersFormIsForItsOwnKindOfDeviceAlone() {
    var bytes = "00EAFFCE012C5A".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> gateways.translate(valve.id().toString(), valve.secret(), "soil-lora", bytes))
        .isInstanceOf(NotFound.class);
    var soil = device("soil-sensor", "S");
    assertThatThrownBy(
            () -> gateways.translate(soil.id().toString(), soil.secret(), "soil-lora", bytes))
        .isInstanceOf(BrokerAway.class);
    assertThatThrownBy(() -> gateways.translate(soil.id().toString(), "wrong", "soil-lora", bytes))
        .isInstanceOf(DeviceUnknown.class);
  }
}
