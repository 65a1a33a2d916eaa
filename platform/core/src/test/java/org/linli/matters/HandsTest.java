package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.control.MatterStands;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;
import org.linli.processes.control.NotYourTask;
import org.linli.processes.control.TaskOver;

/** One task and the hands that it goes through. */
class HandsTest {

  private final Ground ground = new Ground();

  private UUID repair() {
    return ground
        .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
        .id();
  }

  private UUID accept(UUID matter) {
    return ground.task(ground.clerk, matter, "accept").orElseThrow().task();
  }

  private void run(Runnable deed) {
    ground.run(ground.clerk, deed);
  }

  private void pass(UUID task, String role, UUID account) {
    run(() -> ground.work.passOn(task, role, account, "holidays"));
  }

  /** The database knows that the caller holds the role. */
  private void holds(Caller caller, String role) {
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into account_role (account_id, role) values (?, ?)",
                    caller.accountId(),
                    role));
  }

  private void disable(Caller caller) {
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set state = 'DISABLED' where id = ?", caller.accountId()));
  }

  @Test
  void whatIsPassedToARoleIsOnOfferToItsHoldersAndToNobodyElse() {
    holds(ground.leader, "GRID_LEADER");
    var id = repair();
    var task = accept(id);
    run(() -> ground.work.take(task));
    pass(task, "GRID_LEADER", null);
    assertThat(ground.task(ground.clerk, id, "accept")).isEmpty();
    assertThat(ground.task(ground.worker, id, "accept")).isEmpty();
    assertThat(ground.task(ground.leader, id, "accept").orElseThrow().mine()).isFalse();
    assertThatThrownBy(
            () ->
                ground.run(
                    ground.worker,
                    () -> ground.work.complete(task, Map.of("accepted", true), null)))
        .isInstanceOf(NotFound.class);
    ground.complete(ground.leader, id, "accept", Map.of("accepted", true));
    assertThat(ground.look(ground.clerk, id).stages())
        .filteredOn(stage -> stage.what().equals("PASSED_ON"))
        .singleElement()
        .satisfies(
            stage -> {
              assertThat(stage.note()).isEqualTo("holidays");
              assertThat(stage.step()).isEqualTo("受理派单");
            });
  }

  @Test
  void nothingIsPassedToThoseWhoCannotLogIn() {
    holds(ground.leader, "GRID_LEADER");
    var task = accept(repair());
    disable(ground.leader);
    assertThatThrownBy(() -> pass(task, "GRID_LEADER", null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> pass(task, null, ground.leader.accountId()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nothingIsPassedIntoAnotherCommunity() {
    var foreign = new Ground();
    holds(foreign.judge, "JUDICIAL_OFFICER");
    var task = accept(repair());
    assertThatThrownBy(() -> pass(task, null, foreign.clerk.accountId()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> pass(task, "JUDICIAL_OFFICER", null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                foreign.run(
                    foreign.clerk,
                    () -> foreign.work.passOn(task, null, foreign.clerk.accountId(), "mine")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void passingOnNeedsOneReceiverAndAReason() {
    var task = accept(repair());
    var leader = ground.leader.accountId();
    assertThatThrownBy(() -> pass(task, null, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> pass(task, " ", null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> pass(task, "CLERK", leader)).isInstanceOf(Invalid.class);
    for (var reason : new String[] {null, " ", "r".repeat(401)}) {
      assertThatThrownBy(() -> run(() -> ground.work.passOn(task, null, leader, reason)))
          .isInstanceOf(Invalid.class);
    }
    assertThat(ground.work(ground.leader)).isEmpty();
  }

  @Test
  void whatWasPutIntoSomebodysHandsGoesBackToThoseItWasOfferedTo() {
    var id = repair();
    var task = accept(id);
    var colleague = ground.holding("CLERK", "matters:*");
    pass(task, null, colleague.accountId());
    assertThat(ground.task(ground.clerk, id, "accept")).isEmpty();
    ground.run(colleague, () -> ground.work.giveBack(task, "back"));
    assertThat(ground.task(ground.clerk, id, "accept").orElseThrow().mine()).isFalse();
    assertThat(ground.task(ground.leader, id, "accept")).isEmpty();
  }

  @Test
  void whatIsOnOfferCannotBeGivenBack() {
    var task = accept(repair());
    assertThatThrownBy(() -> run(() -> ground.work.giveBack(task, "never had it")))
        .isInstanceOf(NotYourTask.class);
  }

  @Test
  void whoTakesTheOwnTaskAgainStillHasItOnce() {
    var id = repair();
    var task = accept(id);
    run(() -> ground.work.take(task));
    run(() -> ground.work.takeAll(List.of(task, task)));
    assertThat(ground.task(ground.clerk, id, "accept").orElseThrow().mine()).isTrue();
    assertThat(ground.work(ground.clerk)).hasSize(1);
  }

  @Test
  void ofManyWhoTakeATaskAtOnceOneHasIt() throws Exception {
    var task = accept(repair());
    var takers = new ArrayList<Callable<Boolean>>();
    var callers = new ArrayList<Caller>();
    for (int at = 0; at < 6; at++) {
      var clerk = ground.in("CLERK", "matters:*");
      callers.add(clerk);
      takers.add(() -> takes(clerk, task));
    }
    var won = 0;
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var taken : threads.invokeAll(takers)) {
        won += taken.get() ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(callers)
        .filteredOn(one -> ground.work(one).stream().anyMatch(WorkItem::mine))
        .hasSize(1);
    assertThat(ground.community.count("select count(*) from matter_deed where deed = 'TAKEN'"))
        .isEqualTo(1);
  }

  private boolean takes(Caller clerk, UUID task) {
    try {
      ground.run(clerk, () -> ground.work.take(task));
      return true;
    } catch (Refusal refused) {
      assertThat(refused.status()).isIn(403, 404, 409);
      return false;
    }
  }

  @Test
  void noMoreThanAHundredAreTakenAtOnce() {
    var many = Collections.nCopies(101, UUID.randomUUID());
    assertThatThrownBy(() -> run(() -> ground.work.takeAll(many))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> run(() -> ground.work.takeAll(null))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> run(() -> ground.work.takeAll(many.subList(0, 100))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatStandsStillIsNeitherTakenNorGivenBackNorPassedOn() {
    var id = repair();
    var task = accept(id);
    run(() -> ground.matters.suspend(id, "waits"));
    for (var deed :
        List.<Runnable>of(
            () -> ground.work.take(task),
            () -> ground.work.takeAll(List.of(task)),
            () -> ground.work.giveBack(task, "x"),
            () -> ground.work.passOn(task, null, ground.leader.accountId(), "x"),
            () -> ground.work.complete(task, Map.of("accepted", true), null))) {
      assertThatThrownBy(() -> run(deed)).isInstanceOf(MatterStands.class);
    }
    assertThat(ground.task(ground.clerk, id, "accept").orElseThrow().suspended()).isTrue();
  }

  @Test
  void whatIsOverIsNeitherTakenNorGivenBackNorPassedOnNorDoneAgain() {
    var id = repair();
    var task = accept(id);
    var colleague = ground.holding("CLERK", "matters:*");
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    for (var deed :
        List.<Runnable>of(
            () -> ground.work.take(task),
            () -> ground.work.giveBack(task, "x"),
            () -> ground.work.passOn(task, null, colleague.accountId(), "x"),
            () -> ground.work.complete(task, Map.of("accepted", false), null))) {
      assertThatThrownBy(() -> run(deed)).isInstanceOf(TaskOver.class);
    }
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.work.get(task)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aWordToAStepIsKeptWithItAndHasItsLength() {
    var id = repair();
    var task = accept(id);
    var values = Map.<String, Object>of("accepted", true);
    assertThatThrownBy(() -> run(() -> ground.work.complete(task, values, "n".repeat(401))))
        .isInstanceOf(Invalid.class);
    assertThat(ground.task(ground.clerk, id, "accept")).isPresent();
    run(() -> ground.work.complete(task, values, " " + "好".repeat(400) + " "));
    assertThat(ground.look(ground.clerk, id).stages())
        .filteredOn(stage -> "受理派单".equals(stage.step()))
        .extracting(Stage::note)
        .containsExactly("好".repeat(400));
  }

  @Test
  void nothingButWhatItsFormAsksForEntersAProcess() {
    var id = repair();
    var task = accept(id);
    assertThatThrownBy(
            () ->
                run(
                    () ->
                        ground.work.complete(
                            task, Ground.values("accepted", true, "approved", true), null)))
        .isInstanceOf(AnswersRefused.class);
    assertThatThrownBy(() -> run(() -> ground.work.complete(task, null, null)))
        .isInstanceOf(AnswersRefused.class);
    run(() -> ground.work.complete(task, Ground.values("accepted", true, "reply", null), null));
    assertThat(ground.look(ground.clerk, id).form().fields())
        .filteredOn(field -> field.id().equals("reply"))
        .extracting(FieldView::value)
        .containsOnlyNulls();
  }

  @Test
  void whatIsFoundByWordsIsFoundLiterally() {
    repair();
    assertThat(found("维修")).isEqualTo(1);
    assertThat(found("%")).isZero();
    assertThat(found("_")).isZero();
    assertThat(found("no such")).isZero();
  }

  private long found(String words) {
    return ground.as(
        ground.clerk,
        () -> ground.work.list(WorkQuery.all(), new PageRequest(0, 10, words)).total());
  }
}
