package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.matters.control.NotByThisDoor;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.testing.Requirement;

/** What a resident asks for and follows. */
class OwnMattersTest {

  private final Ground ground = new Ground();

  private MatterDraft draft(String kind, boolean anonymous, Map<String, Object> values) {
    return new MatterDraft(
        kind, null, null, null, null, anonymous, new Applicant("ignored", "13812345678"), values);
  }

  private UUID complain() {
    var draft = draft("complaint", false, Map.of("what", "noise", "about", "noise"));
    return ground.as(ground.resident, () -> ground.own.open(draft)).id();
  }

  @Test
  @Requirement({"003-5.2.1.1", "003-5.2.1.2"})
  void aResidentAsksForSomethingOnlineAndFollowsIt() {
    assertThat(ground.as(ground.resident, ground.own::kinds))
        .extracting(KindView::kind)
        .contains("repair", "complaint", "approval", "mediation", "housing")
        .doesNotContain("hotline", "correction", "plan-review");
    var values =
        Map.<String, Object>of(
            "item", "elder-card", "delivery", "post", "materials", List.of("photo"));
    var id =
        ground.as(ground.resident, () -> ground.own.open(draft("approval", false, values))).id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    var seen = ground.as(ground.resident, () -> ground.own.get(id));
    assertThat(seen.row().applicant()).isEqualTo(ground.resident.displayName());
    assertThat(seen.now()).extracting("step").containsExactly("原部门审批");
    assertThat(seen.now()).extracting("who").containsOnlyNulls();
    assertThat(seen.stages()).extracting(Stage::step).contains("窗口受理");
    assertThat(seen.stages()).extracting(Stage::who).containsOnlyNulls();
  }

  @Test
  @Requirement({"003-3.2.1.2", "001-5.3.2-1"})
  void theCommunityReceivesTheDepartmentDecidesAndTheApplicantIsTold() {
    var values = Map.<String, Object>of("item", "social-security", "delivery", "online");
    var id =
        ground.as(ground.resident, () -> ground.own.open(draft("approval", false, values))).id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    ground.complete(
        ground.clerk,
        id,
        "decide",
        Map.of("authority", "Social security", "decided", true, "decision", "granted"));
    assertThat(ground.as(ground.resident, () -> ground.own.get(id)).row().state())
        .isEqualTo(MatterState.RUNNING);
    ground.complete(ground.clerk, id, "tell", Map.of("told", "online"));
    var ended = ground.as(ground.resident, () -> ground.own.get(id));
    assertThat(ended.row().outcome()).isEqualTo("准予");
    assertThat(ended.form().fields())
        .filteredOn(field -> field.id().equals("authority"))
        .extracting("value")
        .containsExactly("Social security");
  }

  @Test
  void whoAskedIsAskedWhetherItIsGood() {
    var id = complain();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true, "responsible", "x"));
    ground.complete(ground.property, id, "handle", Map.of("result", "told", "rectified", false));
    assertThat(tasks()).isZero();
    ground.complete(ground.clerk, id, "answer", Map.of("reply", "told them"));
    assertThat(tasks()).isEqualTo(1);
    var task =
        ground
            .as(ground.resident, () -> ground.own.tasks(PageRequest.first(5)).items())
            .getFirst()
            .task();
    assertThat(ground.as(ground.resident, () -> ground.own.task(task)).orElseThrow().form())
        .isNotNull();
    assertThat(ground.task(ground.clerk, id, "appraise")).isEmpty();
    ground.run(
        ground.resident, () -> ground.own.complete(task, Map.of("satisfaction", "good"), null));
    assertThat(ground.as(ground.resident, () -> ground.own.get(id)).row().state())
        .isEqualTo(MatterState.ENDED);
  }

  private long tasks() {
    return ground.as(ground.resident, () -> ground.own.tasks(PageRequest.first(5)).total());
  }

  @Test
  void anotherResidentSeesNothingOfIt() {
    var id = complain();
    var other =
        ground.community.platform.member(Tier.RESIDENT, ground.community.tenant, "matters:apply");
    assertThatThrownBy(() -> ground.as(other, () -> ground.own.get(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.run(other, () -> ground.own.withdraw(id, "mine")))
        .isInstanceOf(NotFound.class);
    assertThat(ground.as(other, () -> ground.own.list(PageRequest.first(5)).total())).isZero();
    var task = ground.task(ground.clerk, id, "accept").orElseThrow().task();
    assertThatThrownBy(
            () -> ground.run(ground.resident, () -> ground.own.complete(task, Map.of(), null)))
        .isInstanceOf(org.linli.access.boundary.Refusal.class);
    assertThatThrownBy(() -> ground.as(other, () -> ground.own.task(task)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement("000-9.2.3.b-3")
  void aDisputeIsBroughtBeforeTheMediatorsOnline() {
    var values =
        Map.<String, Object>of("what", "wall", "disputeKind", "neighbour", "otherParty", "Li Si");
    var opened =
        ground.as(ground.resident, () -> ground.own.open(draft("mediation", false, values)));
    assertThat(opened.number()).startsWith("调解-");
    ground.complete(ground.clerk, opened.id(), "accept", Map.of("accepted", true));
    assertThat(ground.as(ground.resident, () -> ground.own.get(opened.id())).now())
        .extracting(one -> one.step())
        .containsExactly("调查取证");
    assertThat(ground.task(ground.worker, opened.id(), "inquire"))
        .as("a dispute is for few")
        .isEmpty();
  }

  @Test
  void whatIsTakenBackIsOver() {
    var id = complain();
    ground.run(ground.resident, () -> ground.own.withdraw(id, "settled"));
    assertThat(ground.as(ground.resident, () -> ground.own.get(id)).row().state())
        .isEqualTo(MatterState.CANCELLED);
    assertThat(ground.as(ground.resident, () -> ground.own.list(PageRequest.first(5)).total()))
        .isEqualTo(1);
  }

  @Test
  void withoutANameItIsNobodys() {
    var draft = draft("complaint", true, Map.of("what", "noise", "about", "noise"));
    var opened = ground.as(ground.resident, () -> ground.own.open(draft));
    var id = opened.id();
    assertThatThrownBy(() -> ground.as(ground.resident, () -> ground.own.get(id)))
        .isInstanceOf(NotFound.class);
    assertThat(ground.look(ground.clerk, id).row().applicant()).isNull();
    for (var column : List.of("process_instance where started_by", "process_history where by_id")) {
      assertThat(ground.community.count("select count(*) from " + column + " is not null"))
          .as(column)
          .isZero();
    }
    assertThat(opened.auditName()).as("the log says who opened something, not which").isEmpty();
    var repair = draft("repair", true, Map.of("what", "lamp", "facility", "power"));
    assertThatThrownBy(() -> ground.as(ground.resident, () -> ground.own.open(repair)))
        .isInstanceOf(NotByThisDoor.class);
  }

  @Test
  void aKindThatResidentsMayNotBeginIsNotThere() {
    assertThatThrownBy(() -> ground.as(ground.resident, () -> ground.own.get("hotline")))
        .isInstanceOf(NotFound.class);
    assertThat(ground.as(ground.resident, () -> ground.own.get("complaint")).form().fields())
        .extracting("id")
        .containsExactly("what", "about", "photos", "voice", "scan");
    var faulty = draft("complaint", false, Map.of("about", "noise"));
    assertThat(ground.as(ground.resident, () -> ground.own.faults(faulty))).hasSize(1);
  }
}
