package org.linli.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.RunState;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.StepRow;
import org.linli.linkage.entity.StepState;
import org.linli.places.entity.PlaceKind;
import org.linli.testing.Requirement;

/** Each delivered scenario: what alarms, what is commanded, who is told, what is put back. */
class EveryScenarioTest {

  /**
   * One line of the table.
   *
   * @param where {@code room unit public} where the alarming device stands
   * @param commands by model: the commands that go out
   * @param told who hears of it
   * @param back the commands that put back what was opened
   */
  record Line(
      String scenario,
      String model,
      String rule,
      String where,
      Set<String> commands,
      Set<String> told,
      Set<String> back) {}

  static Stream<Line> lines() {
    return Stream.of(
        new Line(
            "fire",
            "smoke-detector",
            "fire",
            "room",
            Set.of(
                "access-control release",
                "parking-barrier release",
                "lift-monitor toGround",
                "fire-door close",
                "smart-pole broadcast",
                "info-screen show",
                "road-camera look"),
            Set.of("resident", "neighbour", "property", "worker", "clerk"),
            Set.of(
                "access-control normal",
                "parking-barrier normal",
                "lift-monitor normal",
                "smart-pole stopBroadcast",
                "info-screen normal")),
        new Line(
            "gas",
            "gas-meter",
            "leak",
            "room",
            Set.of("gas-meter closeValve"),
            Set.of("resident", "neighbour", "property", "worker", "clerk"),
            Set.of()),
        new Line(
            "ebike-lift",
            "lift-monitor",
            "ebike",
            "unit",
            Set.of("lift-monitor holdDoor"),
            Set.of("property", "worker"),
            Set.of("lift-monitor normal")),
        new Line(
            "lift-trapped",
            "lift-monitor",
            "trapped",
            "unit",
            Set.of("lift-monitor soothe", "road-camera look"),
            Set.of("resident", "neighbour", "property", "worker", "clerk"),
            Set.of()),
        new Line(
            "fall",
            "fall-detector",
            "fall",
            "room",
            Set.of("access-control release"),
            Set.of("resident", "property", "worker"),
            Set.of("access-control normal")),
        new Line(
            "heart",
            "health-hut",
            "oxygen-low",
            "public",
            Set.of("parking-barrier release"),
            Set.of("property", "worker", "clerk"),
            Set.of("parking-barrier normal")),
        new Line(
            "rescue-call",
            "smart-pole",
            "emergency-call",
            "public",
            Set.of("road-camera look", "smart-pole lampFull"),
            Set.of("property", "worker", "clerk"),
            Set.of("smart-pole lampNormal")),
        new Line(
            "water",
            "water-meter",
            "leak",
            "room",
            Set.of("water-meter closeValve"),
            Set.of("resident", "property", "worker"),
            Set.of()),
        new Line(
            "perimeter",
            "perimeter-camera",
            "intrusion",
            "public",
            Set.of(
                "perimeter-camera look",
                "road-camera look",
                "perimeter-camera sound",
                "access-control lock"),
            Set.of("property", "clerk"),
            Set.of("access-control normal")),
        new Line(
            "falling-object",
            "panorama-camera",
            "falling-object",
            "unit",
            Set.of("panorama-camera look", "info-screen show"),
            Set.of("property", "worker"),
            Set.of()),
        new Line(
            "fire-lane",
            "road-camera",
            "fire-lane-blocked",
            "public",
            Set.of("road-camera look", "smart-pole broadcast", "info-screen show"),
            Set.of("property"),
            Set.of()),
        new Line(
            "watering",
            "soil-sensor",
            "dry",
            "public",
            Set.of("irrigation start"),
            Set.of(),
            Set.of("irrigation stop")),
        new Line(
            "climate",
            "hvac-control",
            "hot-outside",
            "unit",
            Set.of("hvac-control setMode"),
            Set.of(),
            Set.of("hvac-control setMode")),
        new Line(
            "night-light",
            "lighting-control",
            "dusk",
            "unit",
            Set.of("lighting-control setMode"),
            Set.of(),
            Set.of("lighting-control setMode")),
        new Line(
            "road-light",
            "traffic-detector",
            "night",
            "public",
            Set.of("smart-pole lampFull"),
            Set.of(),
            Set.of("smart-pole lampNormal")),
        new Line(
            "bin-full", "waste-bin", "full", "public", Set.of(), Set.of("property"), Set.of()));
  }

  @Test
  void everyDeliveredScenarioStandsInTheTable() {
    var ground = new LinkageGround();
    assertThat(lines().map(Line::scenario))
        .containsExactlyInAnyOrderElementsOf(
            ground.packs.all().stream().map(scenario -> scenario.id()).toList());
  }

  @ParameterizedTest
  @MethodSource("lines")
  @Requirement({
    "000-6.2.d.2-5",
    "000-6.2.d.3-2",
    "000-6.2.d.5-2",
    "000-9.2.5.e-3",
    "001-4.3.3.E-2",
    "001-4.4.4.E-1",
    "001-5.2.4.E-1",
    "004-T5.8",
    "004-T5.9"
  })
  void whatAlarmsIsAnsweredAndPutBack(Line line) {
    var ground = new LinkageGround();
    var community = ground.community;
    var unit = unit(ground);
    var gate = ground.publicPoint("gate", community.grid);
    Map.of(
            "access-control",
            line.scenario().equals("fall") ? unit : gate,
            "parking-barrier",
            gate,
            "lift-monitor",
            unit,
            "fire-door",
            community.building,
            "info-screen",
            community.building)
        .forEach(
            (model, place) -> {
              if (!model.equals(line.model())) {
                ground.device(model, place, model);
              }
            });
    position(ground, gate, 104.0, 30.0);
    if (!line.model().equals("smart-pole") && !line.scenario().equals("falling-object")) {
      ground.device("smart-pole", gate, "smart-pole");
    }
    if (!line.model().equals("road-camera")) {
      ground.device("road-camera", gate, "road-camera");
    }
    if (line.scenario().equals("fire-lane")) {
      position(ground, community.building, 104.0, 30.0);
    }
    var people =
        Map.of(
            "resident", ground.dweller(community.room).accountId(),
            "neighbour",
                ground.dweller(community.place(PlaceKind.ROOM, unit, null, "A1-1-102")).accountId(),
            "stranger",
                ground
                    .dweller(
                        community.place(
                            PlaceKind.ROOM,
                            community.place(PlaceKind.UNIT, community.otherBuilding, null, "A2-1"),
                            null,
                            "A2-1-101"))
                    .accountId(),
            "property", ground.holder("PROPERTY_MANAGER").accountId(),
            "worker", community.worker(community.grid).accountId(),
            "clerk", ground.holder("CLERK").accountId());
    var where =
        switch (line.where()) {
          case "room" -> community.room;
          case "unit" -> line.scenario().equals("falling-object") ? community.building : unit;
          default -> gate;
        };
    var device = ground.device(line.model(), where, line.model());
    if (line.scenario().equals("water")) {
      community.sql(
          "insert into device_status (tenant_id, device_id, last_seen_at, latest)"
              + " values (?, ?, now(), '{\"flow\": [0, 0.2]}')",
          community.tenant.value(),
          device);
    }
    if (line.scenario().equals("climate")) {
      community.sql(
          "insert into device_status (tenant_id, device_id, last_seen_at, latest)"
              + " values (?, ?, now(), '{\"outdoor\": [0, 33.5]}')",
          community.tenant.value(),
          device);
    }
    if (line.scenario().equals("watering")) {
      ground.device("irrigation", gate, "irrigation");
      rain(ground, gate, 0);
    }
    if (Set.of("bin-full", "watering", "climate").contains(line.scenario())) {
      always(ground, line.scenario());
    }

    var alarm = ground.raise(device, line.model(), line.rule());
    ground.wake();

    var sent = ground.sent();
    assertThat(names(sent)).isEqualTo(line.commands());
    ground.answer(CommandState.DONE, "ok");
    var run = ground.only();
    assertThat(run.run().scenario()).isEqualTo(line.scenario());
    assertThat(run.run().state()).isEqualTo(RunState.STANDING);
    assertThat(run.steps()).extracting(StepRow::state).doesNotContain(StepState.WAITING);
    assertThat(toldNames(ground, people)).isEqualTo(line.told());
    assertThat(run.told())
        .allSatisfy(
            told -> {
              assertThat(told.drill()).isFalse();
              assertThat(told.words().zh()).doesNotContain("{").isNotBlank();
              assertThat(told.words().en()).doesNotContain("{").isNotBlank();
            });

    ground.clear(alarm);
    ground.answer(CommandState.DONE, "ok");
    var before = sent.stream().map(CommandRow::id).toList();
    assertThat(names(ground.sent().stream().filter(row -> !before.contains(row.id())).toList()))
        .isEqualTo(line.back());
    assertThat(ground.only().run().state()).isEqualTo(RunState.ENDED);
  }

  @Test
  @Requirement("001-4.4.4.E-1")
  void drySoilIsNotWateredWhileItRainsNorWhereNobodyMeasuresRain() {
    var ground = new LinkageGround();
    var green = ground.publicPoint("green", ground.community.grid);
    position(ground, green, 104.0, 30.0);
    always(ground, "watering");
    ground.device("irrigation", green, "irrigation");
    ground.raise(ground.device("soil-sensor", green, "soil"), "soil-sensor", "dry");
    ground.wake();
    assertThat(ground.sent()).isEmpty();
    rain(ground, green, 6.5);
    ground.raise(ground.device("soil-sensor", green, "soil 2"), "soil-sensor", "dry");
    ground.wake();
    assertThat(ground.sent()).isEmpty();
  }

  private static void rain(LinkageGround ground, UUID place, double intensity) {
    var station = ground.device("weather-station", place, "weather-station");
    ground.community.sql(
        "insert into device_status (tenant_id, device_id, last_seen_at, latest)"
            + " values (?, ?, now(), cast(? as jsonb))",
        ground.community.tenant.value(),
        station,
        "{\"rain\": [0, " + intensity + "]}");
  }

  private static void always(LinkageGround ground, String scenario) {
    ground.as(
        ground.community.clerk,
        () ->
            ground.linkages.set(
                scenario,
                new SettingDraft(
                    true, Hours.of(LocalTime.MIDNIGHT, LocalTime.MAX), Map.of(), "always")));
  }

  private static UUID unit(LinkageGround ground) {
    return ground
        .community
        .platform
        .scopes()
        .asSystem(
            "test",
            ground.community.tenant,
            () ->
                ground.community.jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery("select id from place where kind = 'UNIT'")
                            .mapTo(UUID.class)
                            .one()));
  }

  private static void position(
      LinkageGround ground, UUID place, double longitude, double latitude) {
    ground.community.sql(
        "update place set longitude = ?, latitude = ? where tenant_id = ? and id = ?",
        longitude,
        latitude,
        ground.community.tenant.value(),
        place);
  }

  private static Set<String> names(List<CommandRow> rows) {
    return rows.stream().map(row -> row.model() + " " + row.command()).collect(Collectors.toSet());
  }

  private static Set<String> toldNames(LinkageGround ground, Map<String, UUID> people) {
    return people.entrySet().stream()
        .filter(
            person ->
                ground.community.count(
                        "select count(*) from linkage_told where account_id = '"
                            + person.getValue()
                            + "'")
                    > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
