package org.linli.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.linkage.entity.RouteDraft;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.RunState;
import org.linli.linkage.entity.StepRow;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.StepState;
import org.linli.linkage.entity.ToldRow;

class RunsTest {

  private final LinkageGround ground = new LinkageGround();
  private final UUID detector = detector(ground.community.room);

  private UUID detector(UUID place) {
    return ground.device("smoke-detector", place, "烟感");
  }

  private UUID gate() {
    return ground.device("access-control", ground.compound, "大门");
  }

  private List<ToldRow> toldTo(Caller person) {
    return ground.as(person, () -> ground.warnings.mine(PageRequest.first(50))).items();
  }

  @Test
  void oneAlarmIsOneRunHoweverOftenItIsTold() throws Exception {
    gate();
    var alarm = ground.raise(detector, "smoke-detector", "fire");
    Callable<Void> again =
        () -> {
          ground.tell(alarm);
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(again, again, again, again))) {
        done.get();
      }
    }
    ground.wake();
    var run = ground.runs().getFirst();
    ground.round.act(ground.community.tenant, run.id());
    assertThat(ground.runs()).hasSize(1);
    assertThat(run.folded()).isZero();
    assertThat(ground.sent()).extracting(CommandRow::command).containsExactly("release");
  }

  @Test
  void aStormOfAlarmsInOneBuildingIsOneRunAndEachOtherBuildingHasItsOwn() {
    gate();
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    for (int more = 0; more < 20; more++) {
      ground.raise(detector(ground.community.building), "smoke-detector", "fire");
    }
    ground.wake();
    assertThat(ground.only().run().folded()).isEqualTo(20);
    assertThat(ground.sent()).hasSize(1);
    ground.raise(detector(ground.community.otherBuilding), "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.runs()).hasSize(2);
  }

  @Test
  void whatIsOpenedIsPutBackOnlyWhenEveryAlarmOfTheRunIsOver() {
    gate();
    var first = ground.raise(detector, "smoke-detector", "fire");
    var second = ground.raise(detector(ground.community.building), "smoke-detector", "heat");
    ground.wake();
    ground.answer(CommandState.DONE, null);
    ground.clear(first);
    assertThat(ground.only().run().state()).isEqualTo(RunState.STANDING);
    ground.clear(second);
    assertThat(ground.only().run().state()).isEqualTo(RunState.CLOSING);
    ground.answer(CommandState.DONE, null);
    assertThat(ground.only().run().state()).isEqualTo(RunState.ENDED);
    assertThat(ground.sent())
        .extracting(CommandRow::command)
        .containsExactlyInAnyOrder("release", "normal");
    ground.raise(detector(ground.community.building), "smoke-detector", "fire");
    assertThat(ground.runs()).hasSize(2);
  }

  @Test
  void whatAnotherBurningBuildingOpenedStaysOpenUntilThatFireIsOut() {
    gate();
    var first = ground.raise(detector, "smoke-detector", "fire");
    var second = ground.raise(detector(ground.community.otherBuilding), "smoke-detector", "fire");
    ground.wake();
    var released = ground.sent();
    assertThat(released).extracting(CommandRow::command).containsExactly("release", "release");
    released.forEach(row -> ground.answer(row, CommandState.DONE, null));
    ground.clear(first);
    assertThat(ground.sent()).extracting(CommandRow::command).doesNotContain("normal");
    ground.clear(second);
    assertThat(ground.sent())
        .extracting(CommandRow::command)
        .containsExactlyInAnyOrder("release", "release", "normal");
  }

  @Test
  void whatFailsIsDoneAnotherWayOnce() {
    var property = ground.holder("PROPERTY_MANAGER");
    gate();
    gate();
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.state("gates")).isEqualTo(StepState.ACTING);
    ground.answer(CommandState.FAILED, "电机故障");
    assertThat(ground.steps("gates"))
        .hasSize(2)
        .allSatisfy(
            step -> {
              assertThat(step.state()).isEqualTo(StepState.FAILED);
              assertThat(step.result()).isEqualTo("电机故障");
            });
    assertThat(ground.steps("gates-by-hand"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.instead()).isTrue();
              assertThat(step.state()).isEqualTo(StepState.DONE);
            });
    assertThat(toldTo(property)).extracting(row -> row.title().zh()).contains("通知物业人工开门");
  }

  @Test
  void whoDoesNotAnswerInTimeHasFailed() {
    gate();
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    ground.expire();
    assertThat(ground.steps("gates").getFirst().result()).isEqualTo("no-answer");
    assertThat(ground.state("gates")).isEqualTo(StepState.FAILED);
  }

  @Test
  void whereNothingOrNobodyIsThereTheStandInIsTaken() {
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.steps("gates").getFirst().result()).isEqualTo("nothing-there");
    assertThat(ground.steps("residents").getFirst().result()).isEqualTo("nobody-there");
    assertThat(ground.state("gates-by-hand")).isEqualTo(StepState.FAILED);
    assertThat(ground.state("power")).isEqualTo(StepState.SKIPPED);
    assertThat(ground.only().run().state()).isEqualTo(RunState.STANDING);
  }

  /** The server died between the alarm's commit and the wake, or while it acted. */
  @Test
  void aRestartGoesOnWhereItStoodAndDoesNothingTwice() {
    gate();
    ground.raise(detector, "smoke-detector", "fire");
    ground.due.clear();
    assertThat(ground.sent()).isEmpty();
    var run = ground.runs().getFirst();
    assertThat(run.state()).isEqualTo(RunState.NEW);
    assertThat(ground.community.count("select count(*) from due_work where kind = 'linkage'"))
        .isPositive();
    ground.community.feed(() -> ground.timer.perform(ground.community.tenant, run.id()));
    ground.wake();
    assertThat(ground.sent()).hasSize(1);
    ground.community.feed(() -> ground.timer.perform(ground.community.tenant, run.id()));
    ground.wake();
    assertThat(ground.sent()).hasSize(1);
    ground.sent().forEach(row -> ground.answer(row, CommandState.DONE, null));
    ground.due.clear();
    ground.community.feed(() -> ground.timer.perform(ground.community.tenant, run.id()));
    ground.wake();
    assertThat(ground.only().run().state()).isEqualTo(RunState.STANDING);
    assertThat(
            ground.community.count(
                "select count(*) from due_work where kind = 'linkage' and subject = '"
                    + run.id()
                    + "'"))
        .isZero();
  }

  @Test
  void severalThreadsAtOneRunDoEachThingOnce() throws Exception {
    gate();
    ground.dweller(ground.community.room);
    ground.raise(detector, "smoke-detector", "fire");
    var run = ground.runs().getFirst().id();
    Callable<Void> act =
        () -> {
          ground.round.act(ground.community.tenant, run);
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(act, act, act, act))) {
        done.get();
      }
    }
    assertThat(ground.sent()).hasSize(1);
    assertThat(ground.steps("residents")).hasSize(1);
    assertThat(ground.only().told()).hasSize(1);
  }

  @Test
  void aRunActsInItsOwnCommunityAlone() {
    var other = new LinkageGround();
    var foreign = other.device("access-control", other.compound, "别处的门");
    var stranger = other.dweller(other.community.room);
    gate();
    var resident = ground.dweller(ground.community.room);
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.sent()).extracting(row -> row.device().value()).doesNotContain(foreign);
    assertThat(other.sent()).isEmpty();
    assertThat(other.runs()).isEmpty();
    assertThat(toldTo(resident)).isNotEmpty();
    assertThat(other.as(stranger, () -> other.warnings.mine(PageRequest.first(9))).items())
        .isEmpty();
    var run = ground.runs().getFirst().id();
    assertThatThrownBy(() -> other.detail(run)).isInstanceOf(NotFound.class);
  }

  @Test
  void residentsAreToldTheWayOutOfTheirBuilding() {
    var resident = ground.dweller(ground.community.room);
    ground.as(
        ground.community.clerk,
        () -> {
          ground.linkages.route(ground.compound, new RouteDraft("从小区东门离开", "东门外广场"));
          ground.linkages.route(ground.community.building, new RouteDraft("沿北侧楼梯下至首层", "楼前草坪"));
          return null;
        });
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(toldTo(resident))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.words().zh()).contains("沿北侧楼梯下至首层").contains("楼前草坪").contains("烟雾报警");
              assertThat(told.over()).isFalse();
              assertThat(told.seenAt()).isNull();
            });
    var warning = toldTo(resident).getFirst().id();
    ground.as(
        resident,
        () -> {
          ground.warnings.seen(warning);
          return null;
        });
    assertThat(toldTo(resident).getFirst().seenAt()).isNotNull();
    assertThatThrownBy(
            () ->
                ground.as(
                    ground.community.clerk,
                    () -> {
                      ground.warnings.seen(warning);
                      return null;
                    }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theAlarmsOwnMatterStandsForTheRunAndOneIsOpenedWhereThereIsNone() {
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.state("case")).isEqualTo(StepState.DONE);
    assertThat(ground.community.count("select count(*) from matter")).isEqualTo(1);
    ground.raise(
        ground.device("road-camera", ground.community.building, "球机"),
        "road-camera",
        "fire-lane-blocked");
    ground.wake();
    assertThat(
            ground.community.count("select count(*) from matter_origin where about = 'SECURITY'"))
        .isEqualTo(1);
    assertThat(ground.community.count("select count(*) from case_file")).isZero();
  }

  @Test
  void anAlarmThatNoScenarioMeansSetsNothingGoing() {
    ground.tell(ground.unknownRule(detector));
    ground.raise(detector, "smoke-detector", "battery-low");
    ground.wake();
    assertThat(ground.runs()).isEmpty();
  }

  @Test
  void withoutASystemToCallSomebodyIsAskedToPhone() {
    var clerk = ground.holder("CLERK");
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.steps("brigade").getFirst().result()).isEqualTo("not-set");
    assertThat(toldTo(clerk)).extracting(row -> row.words().zh()).anyMatch(s -> s.contains("119"));
  }

  @Test
  void aRunTellsHowLongItTookAndWhatBecameOfEachStep() {
    gate();
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    ground.answer(CommandState.DONE, "已开启");
    var detail = ground.only();
    assertThat(detail.run().commandedAt()).isAfterOrEqualTo(detail.run().begunAt());
    assertThat(detail.run().targetSeconds()).isEqualTo(2);
    assertThat(detail.run().inTime()).isNotNull();
    assertThat(detail.run().steps()).isEqualTo(detail.steps().size());
    assertThat(detail.steps())
        .allSatisfy(
            step -> {
              assertThat(step.plannedAt()).isNotNull();
              assertThat(step.endedAt()).isNotNull();
            })
        .extracting(StepRow::position)
        .isSorted();
    assertThat(ground.steps("gates").getFirst().result()).isEqualTo("已开启");
  }

  @Test
  void runsAreFoundByScenarioStateAndWords() {
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(found(new RunQuery("fire", true, false, null), "烟")).isEqualTo(1);
    assertThat(found(new RunQuery("gas", null, null, null), null)).isZero();
    assertThat(found(new RunQuery(null, false, null, null), null)).isZero();
    assertThat(found(new RunQuery(null, null, true, null), null)).isZero();
    assertThat(found(RunQuery.ALL, "nowhere")).isZero();
  }

  private long found(RunQuery query, String words) {
    return ground
        .as(
            ground.community.clerk,
            () -> ground.linkages.runs(query, new PageRequest(0, 10, words)))
        .total();
  }

  @Test
  void aGridWorkerSeesTheRunsOfTheOwnGrids() {
    var own = ground.community.worker(ground.community.grid);
    var other = ground.community.worker(ground.community.otherGrid);
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    var run = ground.runs().getFirst().id();
    assertThat(ground.as(own, () -> ground.linkages.get(run)).run().id()).isEqualTo(run);
    assertThatThrownBy(() -> ground.as(other, () -> ground.linkages.get(run)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theCommunitysOwnChoiceOfDevicesIsCommandedInstead() {
    var chosen = gate();
    gate();
    ground.set(
        "fire",
        true,
        Map.of("gates", new StepSetting(null, null, null, Set.of(chosen), null, null)));
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.sent()).extracting(row -> row.device().value()).containsExactly(chosen);
    assertThat(ground.only().run().settingVersion()).isEqualTo(1);
  }

  @Test
  void theNearestByPositionAreTaken() {
    community(104.0, 30.0);
    var near = ground.deviceAt("road-camera", 104.0005, 30.0);
    for (int far = 1; far <= 5; far++) {
      ground.deviceAt("road-camera", 104.01 * far, 30.0);
    }
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.sent()).hasSize(4).extracting(row -> row.device().value()).contains(near);
  }

  private void community(double longitude, double latitude) {
    ground.community.sql(
        "update place set longitude = ?, latitude = ? where tenant_id = ? and kind = 'BUILDING'",
        longitude,
        latitude,
        ground.community.tenant.value());
  }

  @Test
  void aDeviceOutOfServiceIsNotCommanded() {
    var gate = gate();
    ground.community.sql("update device set state = 'REPAIR' where id = ?", gate);
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.sent()).isEmpty();
  }

  @Test
  void whereNobodyStandsForTheGridTheGridLeadersAreTold() {
    var leader = ground.holder("GRID_LEADER");
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(toldTo(leader)).isNotEmpty();
  }

  @Test
  void theOtherCommunitysClerkMayNotSetARoute() {
    var stranger =
        ground.community.platform.caller(
            Tier.COMMUNITY, "990399001001", new LinkageGround().community.tenant, null, "*");
    assertThatThrownBy(
            () ->
                ground.as(
                    stranger,
                    () -> {
                      ground.linkages.route(
                          ground.community.building, new RouteDraft("route", "place"));
                      return null;
                    }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAnswerThatNeverComesEndsTheStepAfterAGrace() {
    gate();
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    ground.community.sql(
        "update linkage_step set due_at = ? where state = 'ACTING'",
        Instant.now().minus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC));
    ground.round.act(ground.community.tenant, ground.runs().getFirst().id());
    assertThat(ground.steps("gates").getFirst().result()).isEqualTo("no-answer");
  }
}
