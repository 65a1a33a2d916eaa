package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.matters.control.MatterStands;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkQuery;

/** What is done with a matter as a whole: in which state it may be, and by whom. */
class CourseTest {

  private final Ground ground = new Ground();

  private UUID complaint() {
    return ground
        .open(ground.clerk, "complaint", Door.COUNTER, Map.of("what", "x", "about", "noise"))
        .id();
  }

  private UUID handledCover() {
    var id =
        ground
            .open(
                ground.leader,
                "grid-event",
                Door.PATROL,
                Map.of("what", "cover", "eventClass", "c-traffic"))
            .id();
    ground.complete(ground.leader, id, "verify", Map.of("valid", true));
    return id;
  }

  private void run(Runnable deed) {
    ground.run(ground.clerk, deed);
  }

  private MatterState state(UUID id) {
    return ground.look(ground.clerk, id).row().state();
  }

  /** Brings a matter into that state. */
  private UUID in(MatterState state) {
    var id = complaint();
    switch (state) {
      case RUNNING -> {}
      case SUSPENDED -> run(() -> ground.matters.suspend(id, "waits"));
      case ENDED ->
          ground.complete(
              ground.clerk, id, "accept", Map.of("accepted", false, "responsible", "nobody"));
      case CANCELLED -> run(() -> ground.matters.cancel(id, "settled"));
    }
    assertThat(state(id)).isEqualTo(state);
    return id;
  }

  private void stands(Runnable deed) {
    assertThatThrownBy(() -> run(deed))
        .isInstanceOfSatisfying(
            MatterStands.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("matter-stands");
              assertThat(refused.status()).isEqualTo(409);
            });
  }

  @ParameterizedTest
  @EnumSource(MatterState.class)
  void inEachStateThatAloneIsDoneWhichMayBe(MatterState state) {
    var id = in(state);
    if (state != MatterState.RUNNING) {
      stands(() -> ground.matters.suspend(id, "now"));
      stands(() -> ground.matters.urge(id, "now"));
      stands(() -> ground.matters.message(id, "paper", null));
    }
    if (state != MatterState.SUSPENDED) {
      stands(() -> ground.matters.resume(id));
    }
    if (state == MatterState.ENDED || state == MatterState.CANCELLED) {
      stands(() -> ground.matters.cancel(id, "now"));
    }
    assertThat(state(id)).isEqualTo(state);
  }

  @Test
  void everyDeedNeedsAReasonOfAFewWords() {
    var id = complaint();
    for (var reason : new String[] {null, "", "  ", "r".repeat(401)}) {
      assertThatThrownBy(() -> run(() -> ground.matters.suspend(id, reason)))
          .isInstanceOf(Invalid.class);
      assertThatThrownBy(() -> run(() -> ground.matters.urge(id, reason)))
          .isInstanceOf(Invalid.class);
      assertThatThrownBy(() -> run(() -> ground.matters.cancel(id, reason)))
          .isInstanceOf(Invalid.class);
    }
    assertThat(state(id)).isEqualTo(MatterState.RUNNING);
    assertThat(ground.look(ground.clerk, id).row().urged()).isZero();
    run(() -> ground.matters.urge(id, " " + "急".repeat(400) + " "));
    assertThat(ground.look(ground.clerk, id).stages())
        .filteredOn(stage -> stage.what().equals("URGED"))
        .extracting(Stage::note)
        .containsExactly("急".repeat(400));
  }

  @Test
  void anotherCommunitysMatterIsNotThereForAnyDeed() {
    var id = complaint();
    var foreign = new Ground();
    for (var deed :
        java.util.List.<Runnable>of(
            () -> foreign.matters.suspend(id, "x"),
            () -> foreign.matters.resume(id),
            () -> foreign.matters.urge(id, "x"),
            () -> foreign.matters.cancel(id, "x"),
            () -> foreign.matters.message(id, "paper", Map.of()),
            () -> foreign.matters.get(id))) {
      assertThatThrownBy(() -> foreign.run(foreign.clerk, deed)).isInstanceOf(NotFound.class);
    }
    assertThat(state(id)).isEqualTo(MatterState.RUNNING);
  }

  @Test
  void whatIsCancelledWhileItStoodStillDoesNotSayThatItStillStands() {
    var id = in(MatterState.SUSPENDED);
    run(() -> ground.matters.cancel(id, "settled"));
    var seen = ground.look(ground.clerk, id);
    assertThat(seen.row().state()).isEqualTo(MatterState.CANCELLED);
    assertThat(seen.suspendedFor()).isNull();
    assertThat(seen.row().lamp()).isEqualTo(Lamp.NONE);
    assertThat(seen.now()).isEmpty();
  }

  @Test
  void whatStandsStillIsNotLateHoweverLongItStands() {
    var id = complaint();
    ground.community.sql("update process_task set due_at = now() - interval '1 hour'");
    assertThat(count(Lamp.RED)).isEqualTo(1);
    run(() -> ground.matters.suspend(id, "waits"));
    assertThat(ground.task(ground.clerk, id, "accept").orElseThrow().lamp()).isEqualTo(Lamp.NONE);
    assertThat(count(Lamp.RED)).as("the list says what the row says").isZero();
    assertThat(count(Lamp.NONE)).isEqualTo(1);
    assertThat(count(Lamp.GREEN) + count(Lamp.YELLOW)).isZero();
  }

  private long count(Lamp lamp) {
    return ground.as(
        ground.clerk,
        () ->
            ground
                .work
                .list(
                    new WorkQuery(null, null, lamp),
                    org.linli.access.boundary.PageRequest.first(10))
                .total());
  }

  @Test
  void ofTwoWhoSuspendAtOnceOneIsToldAndItsTimersGoOnAfterwards() throws Exception {
    var id = handledCover();
    assertThat(refusedOf(() -> ground.matters.suspend(id, "flood"))).isEqualTo("matter-stands");
    assertThat(deeds(id, Deed.SUSPENDED)).isEqualTo(1);
    run(() -> ground.matters.resume(id));
    ground.pass(Duration.ofDays(1).plusHours(1));
    assertThat(ground.task(ground.leader, id, "supervise")).as("the timer fired").isPresent();
  }

  @Test
  void ofTwoWhoResumeAtOnceOneIsToldAndNoTimerFiresEarly() throws Exception {
    var id = handledCover();
    run(() -> ground.matters.suspend(id, "flood"));
    assertThat(refusedOf(() -> ground.matters.resume(id))).isEqualTo("matter-stands");
    assertThat(deeds(id, Deed.RESUMED)).isEqualTo(1);
    ground.pass(Duration.ofMinutes(1));
    assertThat(ground.task(ground.leader, id, "supervise")).as("no timer fired").isEmpty();
  }

  /** Two do the same, the second while the first is not through; what the second is told. */
  private String refusedOf(Runnable deed) throws Exception {
    var begun = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first =
          CompletableFuture.runAsync(
              () ->
                  run(
                      () -> {
                        deed.run();
                        begun.countDown();
                        pause();
                      }),
              threads);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      var second = CompletableFuture.runAsync(() -> run(deed), threads);
      first.get(20, TimeUnit.SECONDS);
      second.get(20, TimeUnit.SECONDS);
      return "nothing";
    } catch (ExecutionException refused) {
      return ((Refusal) refused.getCause()).code();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long deeds(UUID id, Deed deed) {
    return ground.look(ground.clerk, id).stages().stream()
        .filter(stage -> stage.what().equals(deed.name()))
        .count();
  }

  @Test
  void theApplicantIsToldOfStandstillsAndNotOfWhatHandsDoWithIt() {
    var draft =
        new org.linli.matters.entity.MatterDraft(
            "complaint",
            null,
            null,
            null,
            null,
            false,
            null,
            Map.of("what", "x", "about", "noise"));
    var id = ground.as(ground.resident, () -> ground.own.open(draft)).id();
    var task = ground.task(ground.clerk, id, "accept").orElseThrow().task();
    run(() -> ground.work.take(task));
    run(() -> ground.work.giveBack(task, "a difficult neighbour"));
    run(() -> ground.matters.urge(id, "the leader asks"));
    run(() -> ground.matters.suspend(id, "waits for your paper"));
    run(() -> ground.matters.resume(id));
    var seen = ground.as(ground.resident, () -> ground.own.get(id));
    assertThat(seen.stages())
        .extracting(Stage::what)
        .containsExactly("OPENED", "SUSPENDED", "RESUMED");
    assertThat(seen.stages()).extracting(Stage::note).doesNotContain("a difficult neighbour");
    assertThat(ground.look(ground.clerk, id).stages())
        .extracting(Stage::what)
        .containsExactly("OPENED", "TAKEN", "GIVEN_BACK", "URGED", "SUSPENDED", "RESUMED");
  }

  @Test
  void whoeverTakesAMatterBackTwiceIsToldThatItIsOver() {
    var draft =
        new org.linli.matters.entity.MatterDraft(
            "complaint",
            null,
            null,
            null,
            null,
            false,
            null,
            Map.of("what", "x", "about", "noise"));
    var id = ground.as(ground.resident, () -> ground.own.open(draft)).id();
    assertThatThrownBy(() -> ground.run(ground.resident, () -> ground.own.withdraw(id, null)))
        .isInstanceOf(Invalid.class);
    run(() -> ground.matters.suspend(id, "waits"));
    ground.run(ground.resident, () -> ground.own.withdraw(id, "settled"));
    assertThatThrownBy(() -> ground.run(ground.resident, () -> ground.own.withdraw(id, "again")))
        .isInstanceOf(MatterStands.class);
    assertThat(ground.community.count("select count(*) from process_timer")).isZero();
  }
}
