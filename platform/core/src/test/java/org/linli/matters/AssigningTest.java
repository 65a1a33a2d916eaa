package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.duty.boundary.Rosters;
import org.linli.duty.entity.ShiftDraft;
import org.linli.matters.entity.AbsenceDraft;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;
import org.linli.processes.control.NotYourTask;
import org.linli.testing.Requirement;

/** Steps are given by themselves to whom the rule of their form means, with the reason in words. */
class AssigningTest {

  private final Ground ground = new Ground();
  private final Rosters rosters =
      new Rosters(ground.community.jdbi, ground.community.platform.scopes());

  /** A verified event at the first building: its handling is for the grid workers of the place. */
  private UUID event() {
    var id =
        ground
            .open(
                ground.clerk,
                "grid-event",
                Door.COUNTER,
                Map.of("what", "hole", "eventClass", "c-other"))
            .id();
    ground.complete(ground.clerk, id, "verify", Map.of("valid", true));
    return id;
  }

  private Caller worker() {
    return ground.holding("GRID_WORKER", "matters:read", "matters:open", "matters:handle");
  }

  private Caller clerk() {
    return ground.holding("CLERK", "matters:*", "rosters:*");
  }

  private UUID call() {
    return ground.open(ground.clerk, "hotline", Door.HOTLINE, Map.of("what", "water")).id();
  }

  private boolean has(Caller caller, UUID matter) {
    return ground.work(caller).stream()
        .anyMatch(item -> item.matter().equals(matter) && item.mine());
  }

  private String why(UUID matter, String deed) {
    return ground.look(ground.clerk, matter).stages().stream()
        .filter(stage -> stage.what().equals(deed))
        .map(Stage::note)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + deed));
  }

  private void duty(Caller who, UUID place) {
    var now = Instant.now();
    ground.run(
        ground.community.clerk,
        () ->
            rosters.plan(
                new ShiftDraft(
                    "值班室",
                    place,
                    now.minus(Duration.ofHours(1)),
                    now.plus(Duration.ofHours(6)),
                    who.accountId())));
  }

  private void away(Caller who, UUID substitute) {
    var now = Instant.now();
    ground.run(
        ground.clerk,
        () ->
            ground.wired.absences.enter(
                new AbsenceDraft(
                    who.accountId(),
                    substitute,
                    now.minusSeconds(60),
                    now.plus(Duration.ofDays(1)),
                    "培训")));
  }

  @Test
  @Requirement("000-10.1.2.1.c.1-2")
  void anEventIsGivenToTheGridWorkerOfThePlace() {
    var near = worker();
    var far = worker();
    ground.community.sql(
        "update grid_duty set grid_id = ? where account_id = ?",
        ground.community.otherGrid,
        far.accountId());
    var id = event();
    assertThat(has(near, id)).isTrue();
    assertThat(has(far, id)).isFalse();
    assertThat(why(id, "ASSIGNED")).contains(near.displayName(), "网格员", "在办 0 件");
  }

  @Test
  void ofSeveralTheOneWithTheFewestTasksInHandIsChosen() {
    var first = worker();
    var second = worker();
    var events = List.of(event(), event(), event(), event());
    assertThat(events.stream().filter(id -> has(first, id))).hasSize(2);
    assertThat(events.stream().filter(id -> has(second, id))).hasSize(2);
  }

  @Test
  void whereNobodyFitsItStaysOnOfferAndTheHistorySaysSo() {
    var id = event();
    assertThat(why(id, "NOT_ASSIGNED")).contains("留待领取");
    assertThat(ground.task(ground.worker, id, "handle").orElseThrow().mine()).isFalse();
  }

  @Test
  void whoCannotLogInIsGivenNothing() {
    var gone = worker();
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set state = 'DISABLED' where id = ?", gone.accountId()));
    assertThat(why(event(), "NOT_ASSIGNED")).isNotBlank();
  }

  @Test
  void whoseRoleHasRunOutIsGivenNothing() {
    var past = worker();
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account_role set until = now() - interval '1 day' where account_id = ?",
                    past.accountId()));
    assertThat(why(event(), "NOT_ASSIGNED")).isNotBlank();
  }

  @Test
  void aCallGoesToWhoIsOnDutyAndNotToTheOthers() {
    var idle = clerk();
    var present = clerk();
    duty(present, null);
    var id = call();
    assertThat(has(present, id)).isTrue();
    assertThat(has(idle, id)).isFalse();
    assertThat(why(id, "ASSIGNED")).contains(present.displayName(), "值班");
  }

  @Test
  void onDutyAloneIsNotEnoughWhereTheRoleIsAnothers() {
    duty(worker(), null);
    assertThat(why(call(), "NOT_ASSIGNED")).isNotBlank();
  }

  @Test
  void whoStandsInForAShiftIsOnDuty() {
    var planned = clerk();
    var standIn = clerk();
    duty(planned, null);
    ground.community.sql(
        "update duty_shift set stand_in_id = ?, stand_in = 'x'", standIn.accountId());
    var id = call();
    assertThat(has(standIn, id)).isTrue();
    assertThat(has(planned, id)).isFalse();
  }

  @Test
  void theSubstituteOfWhoIsAwayIsGivenTheWork() {
    var away = worker();
    var other = worker();
    ground.community.sql("delete from grid_duty where account_id = ?", other.accountId());
    away(away, other.accountId());
    var id = event();
    assertThat(has(other, id)).isTrue();
    assertThat(why(id, "ASSIGNED")).contains(other.displayName(), away.displayName() + " 请假");
  }

  @Test
  void whoIsAwayWithoutASubstituteWhoMayDoItIsPassedOver() {
    var away = worker();
    away(away, clerk().accountId());
    assertThat(why(event(), "NOT_ASSIGNED")).isNotBlank();
    var present = worker();
    assertThat(has(present, event())).isTrue();
  }

  @Test
  void theRecheckOfTheNextCycleIsGivenToTheGridWorkerOfThePlace() {
    var near = worker();
    var far = worker();
    ground.community.sql(
        "update grid_duty set grid_id = ? where account_id = ?",
        ground.community.otherGrid,
        far.accountId());
    var id = ground.open(ground.clerk, "rectification", Door.COUNTER, Map.of("what", "door")).id();
    ground.complete(ground.clerk, id, "notice", Map.of("needed", true, "owner", "p"));
    ground.complete(ground.property, id, "rectify", Map.of("result", "x"));
    ground.complete(ground.clerk, id, "recheck", Map.of("passed", true));
    ground.pass(Duration.ofDays(30).plusMinutes(1));
    assertThat(has(near, id)).isTrue();
    assertThat(has(far, id)).isFalse();
    assertThat(why(id, "ASSIGNED")).contains(near.displayName(), "网格员");
    ground.complete(near, id, "again", Map.of("stillGood", true));
    assertThat(ground.look(ground.clerk, id).row().outcome()).isEqualTo("整改销号");
  }

  @Test
  @Requirement("000-9.2.3.b-4")
  void aDisputeIsGivenToAMediatorWhoIsAbleToSettleIt() {
    var clerk = clerk();
    var mediator = ground.holding("GRID_LEADER", "matters:read", "matters:all", "matters:handle");
    ground.run(
        ground.community.clerk, () -> rosters.skills(mediator.accountId(), List.of("调解", "法律")));
    var id =
        ground
            .open(
                clerk,
                "mediation",
                Door.COUNTER,
                Map.of("what", "wall", "disputeKind", "neighbour", "otherParty", "Li"))
            .id();
    ground.complete(clerk, id, "accept", Map.of("accepted", true));
    ground.complete(clerk, id, "inquire", Map.of("findings", "x"));
    assertThat(has(mediator, id)).isTrue();
    assertThat(has(clerk, id)).isFalse();
    assertThat(why(id, "ASSIGNED")).contains(mediator.displayName(), "具备技能“调解”");
  }

  @Test
  void whatWasGivenByItselfIsGivenBackWithAReasonAndStaysOnOffer() {
    var worker = worker();
    var id = event();
    var task = ground.task(worker, id, "handle").map(WorkItem::task).orElseThrow();
    assertThatThrownBy(() -> ground.run(ground.property, () -> ground.work.giveBack(task, "x")))
        .isInstanceOf(NotYourTask.class);
    ground.run(worker, () -> ground.work.giveBack(task, "not my road"));
    assertThat(ground.task(worker, id, "handle").orElseThrow().mine()).isFalse();
    assertThat(why(id, "GIVEN_BACK")).isEqualTo("not my road");
  }
}
