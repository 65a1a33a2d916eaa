package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.letters.LettersForTests;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterDraft;

/** Who is written to of matters and steps, and what. */
class TellingTest {

  private final TestCommunity community = new TestCommunity();
  private final Ground ground = new Ground(community, LettersForTests.posting(community));

  private Caller reachable(Caller person) {
    LettersForTests.reachable(community, person.accountId());
    return person;
  }

  private List<String> postedTo(Caller person) {
    return LettersForTests.postedTo(community, person.accountId());
  }

  private UUID complaint(Caller by) {
    return ground
        .as(
            by,
            () ->
                ground.own.open(
                    new MatterDraft(
                        "complaint",
                        Door.RESIDENT,
                        null,
                        null,
                        null,
                        false,
                        null,
                        Map.of("what", "noise at night", "about", "noise"))))
        .id();
  }

  @Test
  void whoAskedIsToldByNumberAloneThatTheMatterHasEnded() {
    var person = reachable(ground.resident);
    var id = complaint(person);
    assertThat(postedTo(person)).isEmpty();
    var number = ground.look(ground.clerk, id).row().number();
    ground.run(ground.clerk, () -> ground.matters.cancel(id, "said twice"));
    assertThat(postedTo(person)).containsExactly("MATTER " + number);
  }

  @Test
  void whoIsGivenAStepIsToldThatItWaits() {
    var worker =
        reachable(ground.holding("GRID_WORKER", "matters:read", "matters:open", "matters:handle"));
    var id =
        ground
            .open(
                ground.clerk,
                "grid-event",
                Door.COUNTER,
                Map.of("what", "hole", "eventClass", "c-other"))
            .id();
    ground.complete(ground.clerk, id, "verify", Map.of("valid", true));
    var number = ground.look(ground.clerk, id).row().number();
    assertThat(postedTo(worker)).containsExactly("TASK " + number);
    assertThat(boxOf(worker)).containsExactly("TASK " + number);
  }

  @Test
  void whoHasTheStepInHandIsToldWhenItIsAskedAfter() {
    var worker =
        reachable(ground.holding("GRID_WORKER", "matters:read", "matters:open", "matters:handle"));
    var id = event();
    ground.complete(ground.clerk, id, "verify", Map.of("valid", true));
    ground.run(ground.clerk, () -> ground.matters.urge(id, "the neighbours ask"));
    ground.due();
    var number = ground.look(ground.clerk, id).row().number();
    assertThat(boxOf(worker)).containsExactlyInAnyOrder("TASK " + number, "URGED " + number);
  }

  @Test
  void aStepThatNobodyHasInHandIsAskedAfterAtAllWhoMayTakeIt() {
    var id = event();
    var first = ground.holding("CLERK", "matters:read", "matters:handle");
    var second = ground.holding("CLERK", "matters:read", "matters:handle");
    ground.run(ground.clerk, () -> ground.matters.urge(id, "the neighbours ask"));
    ground.due();
    var number = ground.look(ground.clerk, id).row().number();
    assertThat(boxOf(first)).containsExactly("URGED " + number);
    assertThat(boxOf(second)).containsExactly("URGED " + number);
  }

  @Test
  void aWorkerOfAnotherGridIsNotAskedAfterAStepThatIsNoneToTake() {
    var elsewhere = ground.holding("GRID_WORKER", "matters:read", "matters:handle");
    var away = ground.holding("GRID_WORKER", "matters:read", "matters:handle");
    community.sql("delete from grid_duty where account_id = ?", elsewhere.accountId());
    var id = event();
    ground.complete(ground.clerk, id, "verify", Map.of("valid", true));
    var step = ground.task(away, id, "handle").orElseThrow().task();
    ground.run(away, () -> ground.work.giveBack(step, "not today"));
    ground.run(ground.clerk, () -> ground.matters.urge(id, "the neighbours ask"));
    ground.due();
    assertThat(boxOf(away)).contains("URGED " + ground.look(ground.clerk, id).row().number());
    assertThat(boxOf(elsewhere)).isEmpty();
  }

  private UUID event() {
    return ground
        .open(
            ground.clerk,
            "grid-event",
            Door.COUNTER,
            Map.of("what", "hole", "eventClass", "c-other"))
        .id();
  }

  private java.util.List<String> boxOf(Caller person) {
    return LettersForTests.boxOf(community, person.accountId());
  }

  private UUID approval(Caller by) {
    return ground
        .as(
            by,
            () ->
                ground.own.open(
                    new MatterDraft(
                        "approval",
                        Door.RESIDENT,
                        null,
                        null,
                        null,
                        false,
                        null,
                        Map.of(
                            "item",
                            "residence-permit",
                            "delivery",
                            "counter",
                            "materials",
                            List.of("stay-proof", "photo")))))
        .id();
  }

  @Test
  void anApplicantWhoHasToSupplementIsToldWhenAskedAndByWhichDay() {
    var person = reachable(ground.resident);
    var id = approval(person);
    assertThat(postedTo(person)).isEmpty();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", false));
    var number = ground.look(ground.clerk, id).row().number();
    assertThat(postedTo(person))
        .singleElement()
        .asString()
        .matches("MATTER " + number + " \\(≤ \\d{4}-\\d{2}-\\d{2}\\)");
  }
}
