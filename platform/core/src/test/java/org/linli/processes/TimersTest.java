package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.PageRequest;
import org.linli.processes.boundary.ActionCall;
import org.linli.processes.entity.Incident;
import org.linli.processes.entity.InstanceState;

class TimersTest {

  private static final String WAIT =
      "<intermediateCatchEvent id='w'><timerEventDefinition><timeDuration>PT2H</timeDuration>"
          + "</timerEventDefinition></intermediateCatchEvent>";
  private static final String EDGE =
      "<boundaryEvent id='late' attachedToRef='%s' cancelActivity='%s'><timerEventDefinition>"
          + "<timeDuration>PT4H</timeDuration></timerEventDefinition></boundaryEvent>";
  private static final String LATER =
      "<serviceTask id='x' linli:action='record' linli:later='true' linli:tries='2'/>";

  private final Recorder recorder = new Recorder();
  private final Ground ground = new Ground("9871", recorder);

  @Test
  void aTokenWaitsUntilItsTimeHasCome() {
    ground.publish(Drawing.line("wait", WAIT, Drawing.task("t")).xml());
    var id = ground.start("wait", Map.of());
    assertThat(ground.pass(Duration.ofMinutes(119))).isZero();
    assertThat(ground.waitsAt(id)).isEmpty();
    assertThat(ground.pass(Duration.ofMinutes(2))).isEqualTo(1);
    assertThat(ground.waitsAt(id)).containsExactly("t");
    assertThat(ground.pass(Duration.ofMinutes(2))).isZero();
    assertThat(ground.visits(id)).contains("w:TIMED");
    assertThat(ground.count("process_timer", id)).isZero();
  }

  @Test
  void aDateOfTheVariablesIsWaitedFor() {
    ground.publish(
        Drawing.line(
                "date",
                WAIT.replace("<timeDuration>PT2H</timeDuration>", "<timeDate>day - 1</timeDate>"),
                Drawing.task("t"))
            .variable("day", "date")
            .xml());
    var today = java.time.LocalDate.ofInstant(ground.now, org.linli.tenancy.entity.CityTime.ZONE);
    var id = ground.start("date", Map.of("day", today.plusDays(3)));
    ground.pass(Duration.ofHours(23));
    assertThat(ground.waitsAt(id)).isEmpty();
    ground.pass(Duration.ofHours(25));
    assertThat(ground.waitsAt(id)).containsExactly("t");
  }

  @Test
  void aLimitAtTheEdgeTakesTheTaskAwayOrAddsAWay() {
    for (var interrupting : List.of(true, false)) {
      var key = "late-" + interrupting;
      ground.publish(
          Drawing.line(key, Drawing.task("t"))
              .raw(
                  EDGE.formatted("t", interrupting)
                      + Drawing.task("urge")
                      + "<endEvent id='e2' linli:outcome='late'/>")
              .flow("late", "urge")
              .flow("urge", "e2")
              .xml());
      var inTime = ground.start(key, Map.of());
      ground.complete(inTime, "t");
      assertThat(ground.count("process_timer", inTime)).isZero();
      var id = ground.start(key, Map.of());
      ground.pass(Duration.ofHours(5));
      assertThat(ground.waitsAt(id))
          .containsExactlyElementsOf(interrupting ? List.of("urge") : List.of("t", "urge"));
      ground.complete(id, "urge");
      if (!interrupting) {
        ground.complete(id, "t");
      }
      assertThat(ground.look(id).state()).isEqualTo(InstanceState.ENDED);
      assertThat(ground.look(id).outcome()).isEqualTo(interrupting ? "late" : "fine");
    }
  }

  @Test
  void aLimitOfASubProcessTakesAllInItAway() {
    var sub =
        "<subProcess id='sub'><startEvent id='is'/>"
            + Drawing.way("is", "in")
            + Drawing.task("in")
            + Drawing.way("in", "ie")
            + "<endEvent id='ie'/></subProcess>";
    ground.publish(
        Drawing.line("whole", sub)
            .raw(EDGE.formatted("sub", "true") + "<endEvent id='e2' linli:outcome='late'/>")
            .flow("late", "e2")
            .xml());
    var id = ground.start("whole", Map.of());
    assertThat(ground.waitsAt(id)).containsExactly("in");
    ground.pass(Duration.ofHours(5));
    assertThat(ground.waitsAt(id)).isEmpty();
    assertThat(ground.look(id).outcome()).isEqualTo("late");
    assertThat(ground.look(id).tokens()).isEmpty();
    assertThat(ground.visits(id)).contains("in:INTERRUPTED", "sub:INTERRUPTED");
  }

  @Test
  void aLaterActionIsTriedAgainAndThenShownToSomebody() {
    ground.publish(Drawing.line("later", LATER, Drawing.task("t")).xml());
    recorder.failures = 2;
    var id = ground.start("later", Map.of());
    assertThat(recorder.calls).isEmpty();
    assertThat(ground.pass(Duration.ZERO)).isEqualTo(1);
    assertThat(incidents()).isEmpty();
    assertThat(toldAbove()).isFalse();
    ground.pass(Duration.ofMinutes(1));
    assertThat(toldAbove()).isTrue();
    assertThat(ground.told)
        .filteredOn(Changed.class::isInstance)
        .as("open screens look again")
        .hasSize(1);
    assertThat(incidents()).hasSize(1);
    var incident = incidents().getFirst();
    assertThat(incident.instance()).isEqualTo(id);
    assertThat(incident.node()).isEqualTo("x");
    assertThat(incident.attempts()).isEqualTo(2);
    assertThat(ground.pass(Duration.ofDays(1))).isZero();
    assertThat(ground.waitsAt(id)).isEmpty();
    var again = incident.id();
    ground.now = java.time.Instant.now();
    ground.does(ground.clerk, () -> ground.processes.again(again));
    assertThat(toldAbove()).as("nothing is left to be mended").isFalse();
    ground.pass(Duration.ofMinutes(1));
    assertThat(recorder.calls).hasSize(1);
    assertThat(ground.waitsAt(id)).containsExactly("t");
    assertThat(incidents()).isEmpty();
    assertThatThrownBy(() -> ground.does(ground.clerk, () -> ground.processes.again(again)))
        .isInstanceOf(org.linli.access.boundary.NotFound.class);
  }

  @Test
  void whoMendedTheCauseDoesAFailedStepAtOnceAndARefusalLeavesItFailed() {
    ground.publish(Drawing.line("at-once", LATER, Drawing.task("t")).xml());
    recorder.failures = 3;
    var id = ground.start("at-once", Map.of());
    ground.pass(Duration.ZERO);
    ground.pass(Duration.ofMinutes(1));
    var incident = incidents().getFirst().id();
    assertThatThrownBy(() -> ground.does(ground.clerk, () -> ground.processes.retry(incident)))
        .isInstanceOf(RuntimeException.class);
    assertThat(incidents()).extracting(Incident::id).containsExactly(incident);
    assertThat(toldAbove()).isTrue();
    assertThat(ground.waitsAt(id)).isEmpty();
    ground.does(ground.clerk, () -> ground.processes.retry(incident));
    assertThat(ground.waitsAt(id)).as("at once, without a round").containsExactly("t");
    assertThat(incidents()).isEmpty();
    assertThat(toldAbove()).isFalse();
    assertThatThrownBy(() -> ground.does(ground.clerk, () -> ground.processes.retry(incident)))
        .isInstanceOf(org.linli.access.boundary.NotFound.class);
    assertThat(ground.pass(Duration.ofDays(1))).as("nothing is left to be done").isZero();
    assertThat(recorder.calls).hasSize(1);
  }

  @Test
  void anActionIsToldItsVersionAndTheSameVisitAtEachTry() {
    ground.publish(Drawing.line("told", LATER, Drawing.task("t")).xml());
    recorder.failures = 1;
    var id = ground.start("told", Map.of());
    ground.pass(Duration.ZERO);
    ground.pass(Duration.ofMinutes(1));
    var call = recorder.calls.getLast();
    assertThat(call.instance()).isEqualTo(id);
    assertThat(call.definition()).isEqualTo(ground.look(id).definition());
    assertThat(call.visit()).matches("\\d+@\\d+");
    assertThat(recorder.tries).hasSize(2).extracting(ActionCall::visit).containsOnly(call.visit());
    assertThat(call.variables()).isNotNull();
  }

  @Test
  void theTiersAboveAreToldAsLongAsOneStepWaitsForSomebody() {
    ground.publish(Drawing.line("first-of-two", LATER, Drawing.task("t")).xml());
    recorder.failures = 2;
    ground.start("first-of-two", Map.of());
    ground.pass(Duration.ZERO);
    ground.pass(Duration.ofMinutes(1));
    recorder.failures = 2;
    ground.start("first-of-two", Map.of());
    ground.pass(Duration.ofMinutes(1));
    ground.pass(Duration.ofMinutes(1));
    var both = incidents();
    assertThat(both).hasSize(2);
    ground.does(ground.clerk, () -> ground.processes.retry(both.getLast().id()));
    assertThat(toldAbove()).as("one is left").isTrue();
    ground.does(ground.clerk, () -> ground.processes.retry(both.getFirst().id()));
    assertThat(toldAbove()).isFalse();
  }

  /** Whether the tiers above look for failed steps here. */
  private boolean toldAbove() {
    return ground.system(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select 1 from process_failed where tenant_id = :tenant")
                            .bind("tenant", ground.tenant)
                            .mapTo(Integer.class)
                            .findOne()
                            .isPresent()));
  }

  private List<Incident> incidents() {
    return ground.as(ground.clerk, () -> ground.processes.incidents(PageRequest.first(10))).items();
  }

  @Test
  void whoEndsAnInstanceEndsItsIncidentsAndTimersToo() {
    ground.publish(Drawing.line("broken", LATER).xml());
    ground.publish(Drawing.line("waits", WAIT).xml());
    recorder.failures = 2;
    var id = ground.start("broken", Map.of());
    ground.pass(Duration.ZERO);
    ground.pass(Duration.ofMinutes(1));
    assertThat(incidents()).hasSize(1);
    var waiting = ground.start("waits", Map.of());
    ground.does(ground.clerk, () -> ground.processes.cancel(id, "no use"));
    assertThat(toldAbove()).isFalse();
    ground.does(ground.clerk, () -> ground.processes.cancel(waiting, "no use"));
    assertThat(incidents()).isEmpty();
    assertThat(ground.count("process_timer", waiting)).isZero();
    assertThat(ground.pass(Duration.ofDays(1))).isZero();
  }

  @Test
  void oneThatFailsDoesNotStandInTheWayOfItsBatch() {
    ground.publish(Drawing.line("fine", WAIT, Drawing.task("t")).xml());
    ground.publish(Drawing.line("bad", WAIT, "<serviceTask id='x' linli:action='record'/>").xml());
    var bad = ground.start("bad", Map.of());
    var fine = Stream.generate(() -> ground.start("fine", Map.of())).limit(5).toList();
    recorder.failures = 2;
    ground.pass(Duration.ofHours(3));
    assertThat(fine).allSatisfy(id -> assertThat(ground.waitsAt(id)).containsExactly("t"));
    assertThat(ground.look(bad).state()).isEqualTo(InstanceState.RUNNING);
    ground.pass(Duration.ofMinutes(2));
    assertThat(ground.look(bad).state()).isEqualTo(InstanceState.ENDED);
    assertThat(recorder.calls).hasSize(1);
  }

  @Test
  void twoServersFireEverythingOnceAndNothingTwice() throws Exception {
    ground.publish(Drawing.line("many", WAIT, Drawing.task("t")).xml());
    var instances =
        ground.as(
            ground.clerk,
            () ->
                Stream.generate(() -> ground.processes.start("many", null, Map.of()))
                    .limit(1200)
                    .toList());
    var due = ground.now.plus(Duration.ofHours(3));
    ground.now = due;
    Callable<Integer> server = () -> ground.round.run(due);
    try (var servers = Executors.newFixedThreadPool(2)) {
      for (var finished : servers.invokeAll(List.of(server, server))) {
        finished.get();
      }
    }
    ground.round.run(due);
    assertThat(tasksAndInstances("many")).containsExactly(instances.size(), instances.size());
  }

  private List<Integer> tasksAndInstances(String key) {
    return ground.system(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                select count(*), count(distinct t.instance_id) from process_task t
                                join process_instance i on i.tenant_id = t.tenant_id and i.id = t.instance_id
                                where t.tenant_id = :tenant and i.key = :key""")
                            .bind("tenant", ground.tenant)
                            .bind("key", key)
                            .map((row, context) -> List.of(row.getInt(1), row.getInt(2)))
                            .one()));
  }

  @Test
  void theTimersOfASuspendedCommunityWait() {
    ground.publish(Drawing.line("sleep", WAIT, Drawing.task("t")).xml());
    var id = ground.start("sleep", Map.of());
    state("SUSPENDED");
    try {
      ground.pass(Duration.ofHours(3));
    } finally {
      state("ACTIVE");
    }
    assertThat(ground.waitsAt(id)).isEmpty();
    ground.pass(Duration.ofMinutes(6));
    assertThat(ground.waitsAt(id)).containsExactly("t");
  }

  private void state(String state) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = ? where id = ?", state, ground.tenant.value()));
  }
}
