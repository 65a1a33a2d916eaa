package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmAcknowledged;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.FoundFault;
import org.linli.cases.entity.Photo;
import org.linli.community.TestCommunity;
import org.linli.feeds.boundary.Feeds;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Origin;
import org.linli.matters.entity.Stage;
import org.linli.relay.boundary.Relay;
import org.linli.testing.Requirement;

/** Alarms, faults found on rounds and findings open matters, each of them one. */
class AlarmEventsTest {

  private static final Map<String, Object> DONE =
      Map.of(
          "real",
          true,
          "result",
          "put out",
          "resultPhotos",
          List.of(TestCommunity.PHOTO.content()));

  private final Ground ground = new Ground();
  private final TestCommunity community = ground.community;

  private void tell(AlarmRaised alarm) {
    community.feed(() -> ground.wired.intake.fromAlarm(alarm));
  }

  private long matters() {
    return community.count("select count(*) from matter where kind = 'alarm-event'");
  }

  private AlarmRaised alarm(String severity) {
    return community.alarm(community.building, severity, "FIRE");
  }

  private UUID opened(AlarmRaised alarm) {
    tell(alarm);
    return ground
        .as(ground.clerk, () -> ground.wired.alarmEvents.of(Origin.From.ALARM, alarm.alarm()))
        .orElseThrow()
        .id();
  }

  private Caller onDuty() {
    return ground.holding("GRID_WORKER", "matters:read", "matters:handle");
  }

  private MatterDetail look(UUID id) {
    return ground.look(ground.clerk, id);
  }

  @Test
  @Requirement("000-9.2.3.b-2")
  void anAlarmIsGivenOutHandledConfirmedAndClosed() {
    var worker = onDuty();
    var alarm = alarm("CRITICAL");
    var id = opened(alarm);
    var given = look(id);
    assertThat(given.origin()).isEqualTo(Origin.of(Origin.From.ALARM, alarm.alarm()));
    assertThat(given.row().title()).isEqualTo("fire · detector");
    assertThat(given.row().place()).isEqualTo(community.building);
    assertThat(given.now())
        .singleElement()
        .satisfies(step -> assertThat(step.who()).isEqualTo(worker.displayName()));
    var unshown = Map.<String, Object>of("real", true, "result", "put out");
    assertThatThrownBy(() -> ground.complete(worker, id, "critical", unshown))
        .as("a grave one is shown by a photograph")
        .isInstanceOf(AnswersRefused.class);
    ground.complete(worker, id, "critical", DONE);
    ground.complete(ground.clerk, id, "confirm", Map.of("passed", false));
    ground.complete(worker, id, "critical", DONE);
    ground.complete(ground.clerk, id, "confirm", Map.of("passed", true));
    assertThat(look(id).row().state()).isEqualTo(MatterState.ENDED);
  }

  @Test
  void anAlarmOpensOneMatterHoweverOftenItIsTold() {
    var alarm = alarm("CRITICAL");
    for (int times = 0; times < 3; times++) {
      tell(alarm);
    }
    assertThat(matters()).isEqualTo(1);
    assertThat(community.count("select count(*) from case_file")).isZero();
  }

  @Test
  void anAlarmToldAtTheSameTimeOpensOneMatter() throws Exception {
    var alarm = alarm("CRITICAL");
    Callable<Void> told =
        () -> {
          tell(alarm);
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(told, told, told, told))) {
        done.get();
      }
    }
    assertThat(matters()).isEqualTo(1);
  }

  @Test
  void anAlarmWhoseTransactionFailsLeavesNoMatterAndOpensOneWhenItIsToldAgain() {
    var alarm = alarm("MAJOR");
    assertThatThrownBy(
            () ->
                community.feed(
                    () -> {
                      ground.wired.intake.fromAlarm(alarm);
                      throw new IllegalStateException("killed");
                    }))
        .hasMessageContaining("killed");
    assertThat(matters()).isZero();
    tell(alarm);
    assertThat(matters()).isEqualTo(1);
  }

  @Test
  void aWarningARuleWithoutKindAndAPartOfAStormOpenNothing() {
    tell(alarm("WARNING"));
    tell(community.alarm(community.building, "CRITICAL", null));
    var part = alarm("CRITICAL");
    tell(
        new AlarmRaised(
            part.tenant(),
            part.alarm(),
            part.device(),
            part.deviceName(),
            part.place(),
            part.rule(),
            part.ruleName(),
            part.severity(),
            part.caseKind(),
            part.at(),
            part.model(),
            UUID.randomUUID()));
    assertThat(matters()).isZero();
    tell(alarm("MINOR"));
    assertThat(matters()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL,30", "MAJOR,120", "MINOR,1440"})
  void eachLevelHasItsTimeAndTheStreetIsToldWhenItIsMissed(String severity, long minutes) {
    var id = opened(alarm(severity));
    var limit = Duration.ofMinutes(minutes);
    assertThat(look(id).row().dueAt())
        .as("with a day for the confirmation")
        .isBetween(
            look(id).row().openedAt().plus(limit).plus(Duration.ofDays(1)).minusSeconds(5),
            Instant.now().plus(limit).plus(Duration.ofDays(1)));
    var opened = look(id).row().openedAt();
    ground.tick(opened.plus(limit).minusSeconds(60));
    assertThat(deeds(id)).contains("WARNED").doesNotContain("OVERDUE");
    ground.tick(opened.plus(limit).plusSeconds(150));
    assertThat(deeds(id)).contains("OVERDUE", "TO_STREET").doesNotContain("TO_DISTRICT");
  }

  private List<String> deeds(UUID id) {
    return look(id).stages().stream().map(Stage::what).toList();
  }

  @Test
  void theLeastLoadedWorkerOfTheGridIsNext() {
    onDuty();
    onDuty();
    var hands =
        Stream.generate(() -> look(opened(alarm("MINOR"))).now().getFirst().who())
            .limit(4)
            .toList();
    assertThat(hands).doesNotContainNull();
    assertThat(hands.stream().distinct()).hasSize(2);
    assertThat(hands.stream().filter(hands.getFirst()::equals)).hasSize(2);
  }

  @Test
  void withoutAWorkerOnDutyItStaysOnOfferAndIsPassedOn() {
    var id = opened(alarm("MAJOR"));
    assertThat(look(id).now()).singleElement().satisfies(step -> assertThat(step.who()).isNull());
    assertThat(deeds(id)).contains("NOT_ASSIGNED");
    var worker = onDuty();
    var task = look(id).now().getFirst().task();
    ground.run(
        ground.clerk, () -> ground.work.passOn(task, null, worker.accountId(), "you are near"));
    assertThat(look(id).now().getFirst().who()).isEqualTo(worker.displayName());
  }

  @Test
  void whatBecomesOfTheAlarmStandsInTheHistoryAndTheMatterGoesOn() {
    var alarm = alarm("MINOR");
    var id = opened(alarm);
    ground.run(
        ground.clerk,
        () ->
            ground.wired.intake.alarmAcknowledged(
                new AlarmAcknowledged(community.tenant, alarm.alarm())));
    community.feed(
        () ->
            ground.wired.intake.alarmCleared(
                new AlarmCleared(community.tenant, alarm.alarm(), Instant.now())));
    assertThat(look(id).row().state()).isEqualTo(MatterState.RUNNING);
    assertThat(look(id).stages())
        .filteredOn(stage -> stage.what().equals("MESSAGE"))
        .extracting(Stage::note)
        .containsExactly("告警已有人确认", "告警已自行解除");
    community.feed(
        () ->
            ground.wired.intake.alarmCleared(
                new AlarmCleared(community.tenant, UUID.randomUUID(), Instant.now())));
  }

  @Test
  void whatWasNothingIsToldApart() {
    var worker = onDuty();
    var id = opened(alarm("MINOR"));
    ground.complete(worker, id, "minor", Map.of("real", false, "result", "somebody cooked"));
    ground.complete(ground.clerk, id, "confirm", Map.of("passed", true));
    assertThat(look(id).row().outcome()).isIn("Nothing was there", "误报");
  }

  private FoundFault fault(Photo photo) {
    return new FoundFault(
        "FACILITY",
        "round · hydrant",
        "cover broken",
        CaseSeverity.WARNING,
        community.building,
        ground.worker.accountId(),
        List.of(photo));
  }

  @Test
  @Requirement("001-6.2.7-2")
  void aFaultFoundOnARoundAndAFindingOpenOneEach() {
    var check = UUID.randomUUID();
    var round =
        ground.as(
            ground.worker,
            () -> ground.wired.intake.fromRound(check, fault(TestCommunity.PHOTO)).orElseThrow());
    var finding = UUID.randomUUID();
    var found =
        ground.as(
            ground.clerk,
            () ->
                ground.wired.intake.fromFinding(finding, fault(TestCommunity.PHOTO)).orElseThrow());
    assertThat(look(round).origin()).isEqualTo(Origin.of(Origin.From.ROUND, check));
    assertThat(look(found).origin()).isEqualTo(Origin.of(Origin.From.FINDING, finding));
    assertThat(ground.task(ground.worker, round, "warning")).isPresent();
    assertThat(community.count("select count(*) from matter_file")).isEqualTo(2);
    assertThat(ground.look(ground.worker, round).origin().from())
        .as("whoever found it sees it")
        .isEqualTo(Origin.From.ROUND);
  }

  @Test
  void whatIsNoPhotographIsRefused() {
    var none = new Photo(new byte[] {1, 2, 3});
    assertThatThrownBy(
            () ->
                ground.as(
                    ground.worker,
                    () -> ground.wired.intake.fromRound(UUID.randomUUID(), fault(none))))
        .isInstanceOf(AnswersRefused.class);
    assertThat(matters()).isZero();
  }

  @Test
  void anAlarmLeadsToItsMatterForWhoMaySeeIt() {
    var here = alarm("MINOR");
    var there = community.alarm(community.otherBuilding, "MINOR", "FIRE");
    var silent = UUID.randomUUID();
    var ids = List.of(here.alarm(), there.alarm(), silent);
    var first = opened(here);
    var second = opened(there);
    assertThat(ground.as(ground.clerk, () -> ground.wired.alarmEvents.of(Origin.From.ALARM, ids)))
        .isEqualTo(Map.of(here.alarm(), first, there.alarm(), second));
    assertThat(ground.as(ground.worker, () -> ground.wired.alarmEvents.of(Origin.From.ALARM, ids)))
        .as("of the own grid")
        .isEqualTo(Map.of(here.alarm(), first));
    var stranger = new Ground();
    assertThat(
            stranger.as(
                stranger.clerk, () -> stranger.wired.alarmEvents.of(Origin.From.ALARM, ids)))
        .isEmpty();
    assertThat(
            stranger.as(
                stranger.clerk,
                () -> stranger.wired.alarmEvents.of(Origin.From.ALARM, here.alarm())))
        .isEmpty();
  }

  @Test
  void whatSomebodyTakesUpByHandStandsAmongThem() {
    var id =
        ground
            .open(
                ground.clerk,
                "alarm-event",
                org.linli.matters.entity.Door.COUNTER,
                Map.of("severity", "MAJOR", "what", "the fire room called"))
            .id();
    assertThat(look(id).origin()).isEqualTo(Origin.of(Origin.From.HAND, id));
    assertThat(community.count("select count(*) from matter_origin where severity = 'MAJOR'"))
        .isEqualTo(1);
  }

  @Test
  void aKindThatACommunityAddedToItsFormIsTakenUpAndKnownAboveAsAnother() {
    var other = "{id: OTHER, name: {zh: 其他, en: Other}}";
    OwnForms.publish(
        ground,
        "alarm-event",
        other,
        other + ", {id: ELECTRIC_BICYCLE_IN_A_LIFT, name: {zh: 电动车进电梯, en: Electric bicycle}}");
    var id =
        ground
            .open(
                ground.clerk,
                "alarm-event",
                Door.COUNTER,
                Map.of("severity", "MINOR", "about", "ELECTRIC_BICYCLE_IN_A_LIFT", "what", "in it"))
            .id();
    assertThat(look(id).row().state()).isEqualTo(MatterState.RUNNING);
    assertThat(
            community.count(
                "select count(*) from matter_origin where about = 'OTHER' and severity = 'MINOR'"))
        .isOne();
  }

  @Test
  void whatChangesItsTimesAndWhomItCameToChangesWhatLeavesByTheExchange() {
    var id = opened(alarm("MAJOR"));
    changes(() -> ground.run(ground.clerk, () -> ground.matters.suspend(id, "parts are awaited")));
    changes(() -> ground.run(ground.clerk, () -> ground.matters.resume(id)));
    changes(() -> ground.tick(Instant.now().plus(Duration.ofHours(3))));
    assertThat(deeds(id)).contains("TO_STREET");
  }

  private void changes(Runnable deed) {
    community.sql("update matter_origin set changed_at = now() - interval '1 day'");
    deed.run();
    assertThat(
            community.count(
                "select count(*) from matter_origin where changed_at > now() - interval '1 hour'"))
        .isOne();
  }

  @Test
  void theProcessIsThereBeforeAnyDeviceIsListenedTo() throws Exception {
    var start = ProcessPacks.class.getDeclaredMethod("start", Startup.class);
    assertThat(start.getParameters()[0].getAnnotation(Priority.class).value())
        .isLessThan(Interceptor.Priority.APPLICATION);
    for (var later : List.of(Feeds.class, Relay.class)) {
      var observer = later.getDeclaredMethod("start", Startup.class);
      assertThat(observer.getParameters()[0].isAnnotationPresent(Priority.class)).isFalse();
    }
  }
}
