package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.matters.control.MatterStands;
import org.linli.matters.control.OpinionsOpen;
import org.linli.matters.control.PersonNotAble;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.Stage;
import org.linli.testing.Requirement;

/** Joint handling: the one who has a step asks others, and the step waits for their opinions. */
class OpinionsTest {

  private static final Map<String, Object> ACCEPTED = Map.of("accepted", true);

  private final Ground ground = new Ground();
  private final Caller property = ground.holding("PROPERTY_MANAGER", "matters:handle");
  private final UUID matter =
      ground
          .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
          .id();
  private final UUID task = ground.task(ground.clerk, matter, "accept").orElseThrow().task();

  private UUID ask(Caller by, Caller whom, String question) {
    return ground.as(
        by, () -> ground.wired.joint.ask(task, OpinionDraft.of(whom.accountId(), question, null)));
  }

  private List<Opinion> asked(Caller who) {
    return ground.as(who, () -> ground.wired.joint.list(PageRequest.first(50))).items();
  }

  private void answer(Caller who, UUID id, String text) {
    ground.run(who, () -> ground.wired.joint.answer(id, text));
  }

  private void complete() {
    ground.complete(ground.clerk, matter, "accept", ACCEPTED);
  }

  @Test
  @Requirement({"001-5.3.2-2", "000-10.1.2.1.c.1-3"})
  void aStepWaitsForTheOpinionsOfTheOthersWhoSeeTheMatterMeanwhile() {
    var leader = ground.holding("GRID_LEADER", "matters:handle");
    var first = ask(ground.clerk, property, "what does it cost?");
    var second = ask(ground.clerk, leader, "is it ours?");
    assertThat(asked(property)).extracting(Opinion::question).containsExactly("what does it cost?");
    assertThat(ground.look(property, matter).opinions()).hasSize(2);
    assertThatThrownBy(this::complete).isInstanceOf(OpinionsOpen.class);
    answer(property, first, "about 300 yuan");
    assertThatThrownBy(this::complete).isInstanceOf(OpinionsOpen.class);
    answer(leader, second, "it is");
    assertThat(asked(property)).isEmpty();
    complete();
    var seen = ground.look(ground.clerk, matter);
    assertThat(seen.opinions())
        .extracting(Opinion::text)
        .containsExactlyInAnyOrder("about 300 yuan", "it is");
    assertThat(seen.stages())
        .extracting(Stage::what)
        .containsSubsequence("JOINED", "JOINED", "OPINION", "OPINION", "STEP");
  }

  @Test
  void whatIsNotAskedForAnyMoreHoldsNothingUp() {
    var id = ask(ground.clerk, property, "?");
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.joint.withdraw(id, " ")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> ground.run(property, () -> ground.wired.joint.withdraw(id, "no time")))
        .isInstanceOf(NotFound.class);
    ground.run(ground.clerk, () -> ground.wired.joint.withdraw(id, "no need"));
    assertThat(asked(property)).isEmpty();
    assertThatThrownBy(() -> answer(property, id, "late")).isInstanceOf(Conflict.class);
    complete();
  }

  @Test
  void nobodyElseAnswersAndNobodyAnswersTwice() {
    var id = ask(ground.clerk, property, "?");
    assertThatThrownBy(() -> answer(ground.leader, id, "x")).isInstanceOf(NotFound.class);
    for (var text : new String[] {null, " ", "x".repeat(2_001)}) {
      assertThatThrownBy(() -> answer(property, id, text)).isInstanceOf(Invalid.class);
    }
    answer(property, id, "x".repeat(2_000));
    assertThatThrownBy(() -> answer(property, id, "y")).isInstanceOf(Conflict.class);
  }

  @Test
  void onlyWhoHasTheStepOrSteersTheWorkAsks() {
    assertThatThrownBy(() -> ask(ground.worker, property, "?")).isInstanceOf(NotFound.class);
    var plain = ground.in("CLERK", "matters:read", "matters:all", "matters:handle");
    assertThatThrownBy(() -> ask(plain, property, "?")).isInstanceOf(NotFound.class);
    ground.run(plain, () -> ground.work.take(task));
    assertThat(ask(plain, property, "?")).isNotNull();
  }

  @Test
  void residentsForeignersAndOneselfAreNotAsked() {
    assertThatThrownBy(() -> ask(ground.clerk, ground.resident, "?")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ask(ground.clerk, new Ground().clerk, "?"))
        .isInstanceOf(NotFound.class);
    var own = ground.holding("CLERK", "matters:*");
    assertThatThrownBy(() -> ask(own, own, "?")).isInstanceOf(PersonNotAble.class);
    assertThatThrownBy(() -> ask(ground.clerk, ground.leader, "?"))
        .as("holds no role")
        .isInstanceOf(PersonNotAble.class);
  }

  @Test
  void aQuestionIsNeededAndEachIsAskedOnce() {
    for (var question : new String[] {null, "", "q".repeat(401)}) {
      assertThatThrownBy(() -> ask(ground.clerk, property, question)).isInstanceOf(Invalid.class);
    }
    var endless = OpinionDraft.of(property.accountId(), "?", Instant.MAX);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.wired.joint.ask(task, endless)))
        .isInstanceOf(Invalid.class);
    ask(ground.clerk, property, "q".repeat(400));
    assertThatThrownBy(() -> ask(ground.clerk, property, "again")).isInstanceOf(Conflict.class);
  }

  @Test
  void nothingIsAskedAboutWhatStandsStillOrIsOver() {
    ground.run(ground.clerk, () -> ground.matters.suspend(matter, "flood"));
    assertThatThrownBy(() -> ask(ground.clerk, property, "?")).isInstanceOf(MatterStands.class);
    ground.run(ground.clerk, () -> ground.matters.resume(matter));
    complete();
    assertThatThrownBy(() -> ask(ground.clerk, property, "?")).isInstanceOf(NotFound.class);
  }

  @Test
  void ofAMatterThatIsOverNobodyIsAskedAnyMore() {
    ask(ground.clerk, property, "?");
    ground.run(ground.clerk, () -> ground.matters.cancel(matter, "settled"));
    assertThat(asked(property)).isEmpty();
  }

  @Test
  void whoSteersTheWorkDoesNotWithdrawWhatIsNotToBeSeen() {
    var judge =
        ground.holding("JUDICIAL_OFFICER", "matters:read", "matters:open", "matters:handle");
    var other = ground.holding("JUDICIAL_OFFICER", "matters:handle");
    var values =
        Map.<String, Object>of(
            "person",
            "李四",
            "idNumber",
            "11010519491231002X",
            "measureKind",
            "parole",
            "sentence",
            "(2026)1",
            "until",
            "2027-01-01");
    var secret = ground.open(judge, "correction", Door.COUNTER, values).id();
    var step = ground.task(judge, secret, "receive").orElseThrow().task();
    ground.run(judge, () -> ground.work.take(step));
    var draft = OpinionDraft.of(other.accountId(), "?", null);
    var id = ground.as(judge, () -> ground.wired.joint.ask(step, draft));
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.joint.withdraw(id, "x")))
        .isInstanceOf(NotFound.class);
    ground.run(judge, () -> ground.wired.joint.withdraw(id, "no need"));
  }

  @Test
  void thoseWhoCouldBeAskedAreNamed() {
    assertThat(ground.as(ground.clerk, () -> ground.wired.joint.people(task)))
        .extracting(one -> one.account())
        .containsExactly(property.accountId());
  }
}
