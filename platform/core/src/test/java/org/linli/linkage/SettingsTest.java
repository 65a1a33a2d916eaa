package org.linli.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.linkage.entity.CallTo;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Office;
import org.linli.linkage.entity.RouteDraft;
import org.linli.linkage.entity.RouteRow;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.StepSetting;
import org.linli.places.entity.PlaceKind;

class SettingsTest {

  private final LinkageGround ground = new LinkageGround();

  private Setting set(String scenario, SettingDraft draft) {
    return ground.as(ground.community.clerk, () -> ground.linkages.set(scenario, draft));
  }

  private static SettingDraft off() {
    return new SettingDraft(false, null, Map.of(), "施工期间");
  }

  private static SettingDraft step(String step, StepSetting setting) {
    return new SettingDraft(true, null, Map.of(step, setting), "试点");
  }

  private void refused(String scenario, SettingDraft draft, String rule) {
    assertThatThrownBy(() -> set(scenario, draft))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments()).contains(rule));
  }

  @Test
  void whatNobodySetIsAsThePackSays() {
    var rows = ground.as(ground.community.clerk, ground.linkages::scenarios);
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.setting().version()).isZero();
              assertThat(row.setting().on()).isTrue();
              assertThat(row.setting().by()).isNull();
            });
  }

  @Test
  void aScenarioIsSwitchedOffAndOnWithWhoWhenAndWhy() {
    var camera = ground.device("road-camera", ground.community.building, "球机");
    set("fire-lane", off());
    ground.raise(camera, "road-camera", "fire-lane-blocked");
    assertThat(ground.runs()).isEmpty();
    set("fire-lane", new SettingDraft(true, null, Map.of(), "施工结束"));
    var other = ground.device("road-camera", ground.community.building, "枪机");
    ground.raise(other, "road-camera", "fire-lane-blocked");
    assertThat(ground.runs()).hasSize(1);
    assertThat(ground.as(ground.community.clerk, () -> ground.linkages.versions("fire-lane")))
        .hasSize(2)
        .allSatisfy(
            setting -> {
              assertThat(setting.by()).isEqualTo(ground.community.clerk.displayName());
              assertThat(setting.at()).isNotNull();
            })
        .extracting(Setting::reason)
        .containsExactly("施工结束", "施工期间");
  }

  @Test
  void whatSavesLivesCannotBeSwitchedOff() {
    refused("fire", off(), "not-open");
    refused("fire", step("gates", new StepSetting(true, null, null, null, null, null)), "not-open");
    refused(
        "fire",
        new SettingDraft(true, Hours.of(LocalTime.NOON, LocalTime.MIDNIGHT), Map.of(), "x"),
        "not-open");
  }

  @Test
  void onlyWhatThePackLeavesOpenIsSetAndWithinItsBounds() {
    refused("fire", step("gates", new StepSetting(null, 50, null, null, null, null)), "not-open");
    refused(
        "fire",
        step("lifts", new StepSetting(null, null, null, Set.of(UUID.randomUUID()), null, null)),
        "not-open");
    refused(
        "fire",
        step("residents", new StepSetting(null, null, null, null, Set.of(Office.CLERK), null)),
        "not-open");
    refused("fire", step("cameras", new StepSetting(null, null, 0, null, null, null)), "1-50");
    refused("water", step("signs", new StepSetting(null, 9_000, null, null, null, null)), "1-5000");
    refused(
        "water",
        step("responders", new StepSetting(null, null, null, null, Set.of(), null)),
        "required");
    refused(
        "bin-full",
        step("truck", new StepSetting(null, null, null, null, null, new CallTo(null, null, null))),
        "required");
    refused("fire", new SettingDraft(true, null, Map.of(), " "), "required");
    refused("fire", new SettingDraft(true, null, Map.of(), "x".repeat(401)), "too-long");
    assertThatThrownBy(() -> set("fire", step("nowhere", StepSetting.NONE)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> set("nothing", off())).isInstanceOf(NotFound.class);
  }

  @Test
  void devicesAreTheOwnCommunitysAndOfTheKindThatTheStepCommands() {
    var other = new LinkageGround();
    var foreign = other.device("access-control", other.compound, "门");
    var wrongKind = ground.device("smart-pole", ground.compound, "杆");
    var right = ground.device("access-control", ground.compound, "门");
    for (var device : Set.of(foreign, wrongKind)) {
      assertThatThrownBy(
              () ->
                  set(
                      "fire",
                      step(
                          "gates",
                          new StepSetting(null, null, null, Set.of(right, device), null, null))))
          .isInstanceOf(NotFound.class);
    }
    var setting =
        set("fire", step("gates", new StepSetting(null, null, null, Set.of(right), null, null)));
    assertThat(setting.of("gates").devices()).containsExactly(right);
  }

  @Test
  void distanceNumberAndOfficesAreKeptAsSet() {
    set(
        "perimeter",
        new SettingDraft(
            true,
            Hours.of(LocalTime.of(22, 0), LocalTime.of(6, 0)),
            Map.of(
                "cameras", new StepSetting(null, null, 5, null, null, null),
                "sound", new StepSetting(true, null, null, null, null, null),
                "responders", new StepSetting(null, null, null, null, Set.of(Office.CLERK), null)),
            "夜间加强"));
    var row =
        ground.as(ground.community.clerk, ground.linkages::scenarios).stream()
            .filter(one -> one.scenario().id().equals("perimeter"))
            .findFirst()
            .orElseThrow();
    assertThat(row.setting().hours().begin()).isEqualTo(LocalTime.of(22, 0));
    var steps = row.setting().applied(row.scenario().steps());
    assertThat(steps).extracting(step -> step.id()).doesNotContain("sound");
    assertThat(steps.getFirst().nearest()).isEqualTo(5);
    assertThat(steps.getLast().offices()).containsExactly(Office.CLERK);
  }

  @Test
  void anotherCommunityKeepsItsOwnSettings() {
    set("fire-lane", off());
    var other = new LinkageGround();
    assertThat(other.as(other.community.clerk, () -> other.linkages.versions("fire-lane")))
        .isEmpty();
  }

  @Test
  void hoursMayReachOverMidnight() {
    var night = Hours.of(LocalTime.of(22, 0), LocalTime.of(6, 0));
    assertThat(night.hold(LocalTime.of(23, 0))).isTrue();
    assertThat(night.hold(LocalTime.of(5, 59))).isTrue();
    assertThat(night.hold(LocalTime.of(6, 0))).isFalse();
    assertThat(night.hold(LocalTime.of(12, 0))).isFalse();
    var day = Hours.of(LocalTime.of(6, 0), LocalTime.of(22, 0));
    assertThat(day.hold(LocalTime.of(6, 0))).isTrue();
    assertThat(day.hold(LocalTime.of(22, 0))).isFalse();
    assertThatThrownBy(() -> Hours.of(LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Hours("late", "06:00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWayOutIsWrittenDownAndWrittenAnew() {
    route("北侧楼梯", "草坪");
    route("南侧楼梯", "广场");
    assertThat(
            ground
                .as(ground.community.clerk, () -> ground.linkages.routes(PageRequest.first(10)))
                .items())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.route()).isEqualTo("南侧楼梯");
              assertThat(row.assembly()).isEqualTo("广场");
              assertThat(row.by()).isEqualTo(ground.community.clerk.displayName());
            })
        .extracting(RouteRow::place)
        .isEqualTo(ground.community.building);
    assertThatThrownBy(() -> route(" ", "x")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> route("x".repeat(401), "x")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> route("x", "x".repeat(201))).isInstanceOf(Invalid.class);
  }

  @Test
  void aPlaceWithAWayOutIsNotRemoved() {
    var square = ground.community.place(PlaceKind.PUBLIC, null, ground.community.grid, "SQUARE");
    ground.as(
        ground.community.clerk,
        () -> {
          ground.linkages.route(square, new RouteDraft("东门", "广场"));
          return null;
        });
    assertThatThrownBy(
            () ->
                ground.community.run(
                    ground.community.clerk, () -> ground.community.places.remove(square)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.arguments()).containsExactly("routes"));
  }

  private void route(String route, String assembly) {
    ground.as(
        ground.community.clerk,
        () -> {
          ground.linkages.route(ground.community.building, new RouteDraft(route, assembly));
          return null;
        });
  }
}
