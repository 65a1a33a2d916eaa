package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.control.MatterStands;
import org.linli.matters.control.NotByThisDoor;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.testing.Requirement;

/** Matters of a community, from the counter to their end. */
class MattersTest {

  private static final Map<String, Object> NOISE = Map.of("what", "noise", "about", "noise");

  private final Ground ground = new Ground();

  private UUID complaint() {
    return ground.open(ground.clerk, "complaint", Door.COUNTER, NOISE).id();
  }

  @Test
  void numbersAreSpokenByKindAndYearAndEachIsThereOnceInTheCity() {
    var other = new Ground(new TestCommunity());
    var first = ground.open(ground.clerk, "complaint", Door.COUNTER, NOISE).number();
    var second = ground.open(ground.clerk, "complaint", Door.COUNTER, NOISE).number();
    var elsewhere = other.open(other.clerk, "complaint", Door.COUNTER, NOISE).number();
    assertThat(first).matches("投诉-\\d{4}-\\d{6}");
    assertThat(tail(second)).isEqualTo(tail(first) + 1);
    assertThat(elsewhere).isNotIn(first, second);
    for (int at = 0; at < 60; at++) {
      complaint();
    }
    assertThat(
            ground.as(
                ground.clerk,
                () -> ground.matters.list(MatterQuery.all(), PageRequest.first(500)).items()))
        .extracting(MatterRow::number)
        .hasSize(62)
        .doesNotHaveDuplicates()
        .doesNotContain(elsewhere);
  }

  private static int tail(String number) {
    return Integer.parseInt(number.substring(number.length() - 6));
  }

  @Test
  @Requirement({"000-11.2.2-5", "000-11.2.2-6", "000-10.1.2.1.c.1-2"})
  void everyOpinionFromEveryDoorHasAnOwnerATimeAndAState() {
    var id = complaint();
    var detail = ground.look(ground.clerk, id);
    assertThat(detail.row().dueAt()).isEqualTo(detail.row().openedAt().plus(Duration.ofDays(7)));
    assertThat(detail.now()).extracting("step").containsExactly("受理分办");
    ground.complete(
        ground.clerk, id, "accept", Map.of("accepted", true, "responsible", "Property company"));
    assertThat(values(id)).containsEntry("responsible", "Property company");
    ground.complete(ground.property, id, "handle", Map.of("result", "told", "rectified", true));
    ground.complete(ground.clerk, id, "answer", Map.of("reply", "done", "publicText", "put right"));
    ground.complete(ground.clerk, id, "appraise", Map.of("satisfaction", "good"));
    var ended = ground.look(ground.clerk, id);
    assertThat(ended.row().state()).isEqualTo(MatterState.ENDED);
    assertThat(ended.row().outcome()).isEqualTo("已整改并公示");
    assertThat(ended.stages()).extracting(Stage::step).contains("受理分办", "调查处理", "答复投诉人", "评价");
  }

  @Test
  @Requirement("000-11.2.3-5")
  void whatWasPutRightAfterAComplaintIsPublished() {
    var id = complaint();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true, "responsible", "x"));
    ground.complete(ground.worker, id, "handle", Map.of("result", "told", "rectified", true));
    ground.complete(ground.clerk, id, "answer", Map.of("reply", "done", "publicText", "quiet now"));
    ground.complete(ground.clerk, id, "appraise", Map.of("satisfaction", "good"));
    var notices =
        ground.as(ground.clerk, () -> ground.community.notices.list(PageRequest.first(10)).items());
    assertThat(notices).anyMatch(notice -> notice.body().equals("quiet now"));
    assertThat(notices).noneMatch(notice -> notice.body().contains("王小明"));
  }

  private Map<String, Object> values(UUID id) {
    var values = new java.util.HashMap<String, Object>();
    ground.look(ground.clerk, id).form().fields().stream()
        .filter(field -> field.value() != null)
        .forEach(field -> values.put(field.id(), field.value()));
    return values;
  }

  @Test
  void aFormThatIsNotFilledInTakesNothingUp() {
    assertThatThrownBy(
            () -> ground.open(ground.clerk, "complaint", Door.COUNTER, Map.of("about", "x")))
        .isInstanceOfSatisfying(
            AnswersRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(FieldFault::rule)
                    .containsExactlyInAnyOrder("choice", "required"));
    assertThat(ground.community.count("select count(*) from matter")).isZero();
    assertThat(ground.community.count("select count(*) from process_instance")).isZero();
  }

  @Test
  void aMatterIsTakenUpByItsDoorsAtPlacesOfTheCommunityAlone() {
    assertThatThrownBy(() -> ground.open(ground.clerk, "complaint", Door.PATROL, NOISE))
        .isInstanceOf(NotByThisDoor.class);
    assertThatThrownBy(() -> ground.open(ground.clerk, "complaint", Door.RESIDENT, NOISE))
        .isInstanceOf(NotByThisDoor.class);
    var nothing = new MatterDraft("nothing", Door.COUNTER, "t", null, null, false, null, NOISE);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.open(nothing)))
        .isInstanceOf(NotFound.class);
    var elsewhere = new TestCommunity().building;
    var there =
        new MatterDraft("complaint", Door.COUNTER, "t", elsewhere, null, false, null, NOISE);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.open(there)))
        .isInstanceOf(NotFound.class);
    var nowhere =
        new MatterDraft(
            "repair",
            Door.COUNTER,
            "t",
            null,
            null,
            false,
            null,
            Map.of("what", "x", "facility", "lift"));
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.open(nowhere)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whoeverKeepsTheNameBackIsNamedNowhere() {
    var draft =
        new MatterDraft(
            "complaint",
            Door.COUNTER,
            "secret",
            null,
            null,
            true,
            new Applicant("王小明", "13812345678"),
            NOISE);
    var opened = ground.as(ground.clerk, () -> ground.matters.open(draft));
    assertThat(ground.look(ground.clerk, opened.id()).row().applicant()).isNull();
    assertThat(
            ground.community.count(
                "select count(*) from matter where applicant_name is not null or opened_by is not"
                    + " null"))
        .isZero();
    var named =
        new MatterDraft(
            "approval",
            Door.COUNTER,
            null,
            null,
            null,
            true,
            null,
            Map.of("item", "social-security", "delivery", "counter"));
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.open(named)))
        .isInstanceOf(NotByThisDoor.class);
  }

  @Test
  void whoNeedNotKnowTheApplicantSeesItMasked() {
    var draft = ground.draft("complaint", Door.COUNTER, NOISE);
    var at =
        new MatterDraft(
            draft.kind(),
            draft.door(),
            "here",
            ground.community.building,
            null,
            false,
            draft.applicant(),
            NOISE);
    var id = ground.as(ground.clerk, () -> ground.matters.open(at)).id();
    assertThat(ground.look(ground.clerk, id).phone()).isEqualTo("13812345678");
    assertThat(ground.look(ground.leader, id).row().applicant()).isEqualTo("王**");
    assertThat(ground.look(ground.leader, id).phone()).isEqualTo("138****5678");
  }

  @Test
  void agridWorkerSeesTheOwnGridsAndTheOwnWorkAlone() {
    var here = ground.open(ground.worker, "repair", Door.PATROL, lamp()).id();
    var draft = ground.draft("repair", Door.COUNTER, lamp());
    var there =
        new MatterDraft(
            "repair",
            Door.COUNTER,
            null,
            ground.community.otherBuilding,
            null,
            false,
            draft.applicant(),
            lamp());
    var elsewhere = ground.as(ground.clerk, () -> ground.matters.open(there)).id();
    assertThat(ground.look(ground.worker, here).row().id()).isEqualTo(here);
    assertThatThrownBy(() -> ground.look(ground.worker, elsewhere)).isInstanceOf(NotFound.class);
    assertThat(ground.look(ground.leader, elsewhere).row().id()).isEqualTo(elsewhere);
    ground.complete(ground.clerk, elsewhere, "accept", Map.of("accepted", true));
    assertThat(ground.task(ground.worker, elsewhere, "survey")).isEmpty();
    assertThat(ground.task(ground.property, elsewhere, "survey")).isPresent();
  }

  private static Map<String, Object> lamp() {
    return Map.of("what", "lamp", "facility", "power");
  }

  @Test
  @Requirement("002-2.2.1.7")
  void communityCorrectionIsForJudicialStaffAlone() {
    var values =
        Ground.values(
            "person",
            "Li",
            "idNumber",
            "11010519491231002X",
            "measureKind",
            "probation",
            "sentence",
            "1",
            "until",
            "2027-01-01");
    var id = ground.open(ground.judge, "correction", Door.COUNTER, values).id();
    assertThat(ground.look(ground.judge, id).form().fields())
        .extracting(FieldView::id)
        .contains("person");
    assertThatThrownBy(() -> ground.look(ground.clerk, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.open(ground.clerk, "correction", Door.COUNTER, values))
        .isInstanceOf(NotFound.class);
    assertThat(ground.as(ground.clerk, ground.matters::kinds))
        .extracting(KindView::kind)
        .doesNotContain("correction");
    assertThat(ground.as(ground.judge, ground.matters::kinds))
        .extracting(KindView::kind)
        .contains("correction");
  }

  @Test
  void aSuspendedMatterStandsStillAndItsTimesMoveOn() {
    var id = complaint();
    var due = ground.look(ground.clerk, id).row().dueAt();
    var task = ground.task(ground.clerk, id, "accept").orElseThrow();
    ground.run(ground.clerk, () -> ground.matters.suspend(id, "waits for a paper"));
    assertThat(ground.look(ground.clerk, id).row().state()).isEqualTo(MatterState.SUSPENDED);
    assertThat(ground.look(ground.clerk, id).suspendedFor()).isEqualTo("waits for a paper");
    assertThatThrownBy(
            () ->
                ground.run(
                    ground.clerk,
                    () ->
                        ground.work.complete(
                            task.task(), Map.of("accepted", true, "responsible", "x"), null)))
        .isInstanceOf(MatterStands.class);
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.matters.suspend(id, "again")))
        .isInstanceOf(MatterStands.class);
    ground.community.sql(
        "update matter set suspended_at = suspended_at - interval '2 hours' where id = ?", id);
    ground.run(ground.clerk, () -> ground.matters.resume(id));
    var after = ground.look(ground.clerk, id).row();
    assertThat(after.state()).isEqualTo(MatterState.RUNNING);
    assertThat(Duration.between(due, after.dueAt())).isGreaterThanOrEqualTo(Duration.ofHours(2));
    assertThat(
            Duration.between(
                task.dueAt(), ground.task(ground.clerk, id, "accept").orElseThrow().dueAt()))
        .isGreaterThanOrEqualTo(Duration.ofHours(2));
    assertThat(ground.look(ground.clerk, id).stages())
        .extracting(Stage::what)
        .contains("SUSPENDED", "RESUMED");
  }

  @Test
  void noTimerFiresWhileAMatterStandsStill() {
    var id = ground.open(ground.leader, "grid-event", Door.PATROL, cover()).id();
    ground.complete(ground.leader, id, "verify", Map.of("valid", true));
    ground.run(ground.clerk, () -> ground.matters.suspend(id, "flood"));
    ground.pass(Duration.ofDays(400));
    assertThat(ground.task(ground.leader, id, "supervise")).isEmpty();
    ground.run(ground.clerk, () -> ground.matters.resume(id));
    ground.pass(Duration.ofDays(1).plusHours(1));
    assertThat(ground.task(ground.leader, id, "supervise")).isPresent();
  }

  private static Map<String, Object> cover() {
    return Map.of("what", "cover", "eventClass", "c-traffic");
  }

  @Test
  void whatIsUrgedSaysSoAndWhatIsCancelledIsOver() {
    var id = complaint();
    ground.run(ground.clerk, () -> ground.matters.urge(id, "the caller called again"));
    assertThat(ground.look(ground.clerk, id).row().urged()).isEqualTo(1);
    assertThat(ground.task(ground.clerk, id, "accept").orElseThrow().urged()).isEqualTo(1);
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.matters.cancel(id, " ")))
        .isInstanceOf(Invalid.class);
    ground.run(ground.clerk, () -> ground.matters.cancel(id, "taken back"));
    assertThat(ground.look(ground.clerk, id).row().state()).isEqualTo(MatterState.CANCELLED);
    assertThat(ground.task(ground.clerk, id, "accept")).isEmpty();
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.matters.cancel(id, "twice")))
        .isInstanceOf(MatterStands.class);
    assertThatThrownBy(
            () -> ground.run(ground.clerk, () -> ground.matters.message(id, "paper", Map.of())))
        .isInstanceOf(MatterStands.class);
  }

  @Test
  void aMessageThatNothingWaitsForIsRefused() {
    var id = complaint();
    assertThatThrownBy(
            () -> ground.run(ground.clerk, () -> ground.matters.message(id, "paper", Map.of())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void mattersAreFoundByNumberKindStateAndTime() {
    var opened = ground.open(ground.clerk, "complaint", Door.COUNTER, NOISE);
    ground.open(ground.clerk, "hotline", Door.HOTLINE, Map.of("what", "water"));
    assertThat(found(new MatterQuery("hotline", null, null), null)).isEqualTo(1);
    assertThat(found(MatterQuery.all(), opened.number())).isEqualTo(1);
    assertThat(found(new MatterQuery(null, MatterState.RUNNING, null), null)).isEqualTo(2);
    assertThat(found(new MatterQuery(null, MatterState.ENDED, null), null)).isZero();
    assertThat(found(new MatterQuery(null, MatterState.SUSPENDED, null), null)).isZero();
    assertThat(found(new MatterQuery(null, null, true), null)).isZero();
    ground.community.sql(
        "update matter set due_at = now() - interval '1 hour' where id = ?", opened.id());
    assertThat(found(new MatterQuery(null, null, true), null)).isEqualTo(1);
  }

  private long found(MatterQuery query, String words) {
    return ground.as(
        ground.clerk, () -> ground.matters.list(query, new PageRequest(0, 50, words)).total());
  }

  @Test
  void anItemTellsItsGuideAndItsPapersAndMissingOnesAreToldBefore() {
    var kind = ground.as(ground.clerk, () -> ground.matters.kind("approval"));
    assertThat(kind.items()).hasSize(14);
    assertThat(kind.items().getFirst().guide()).isNotBlank();
    assertThat(kind.items().getFirst().materials()).isNotEmpty();
    var draft =
        ground.draft(
            "approval", Door.COUNTER, Map.of("item", "disability-card", "delivery", "post"));
    var faults = ground.as(ground.clerk, () -> ground.matters.faults(draft));
    assertThat(faults).extracting(FieldFault::limit).containsExactly("photo", "assessment");
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.open(draft)))
        .isInstanceOf(AnswersRefused.class);
    var whole =
        ground.draft(
            "approval",
            Door.COUNTER,
            Map.of(
                "item",
                "disability-card",
                "delivery",
                "post",
                "materials",
                java.util.List.of("photo", "assessment")));
    assertThat(ground.as(ground.clerk, () -> ground.matters.faults(whole))).isEmpty();
    var opened = ground.as(ground.clerk, () -> ground.matters.open(whole));
    var row = ground.look(ground.clerk, opened.id()).row();
    assertThat(row.title()).isEqualTo("残疾人证办理");
    assertThat(row.dueAt())
        .isEqualTo(
            new org.linli.calendar.boundary.Calendar(
                    new org.linli.calendar.control.CityDays(ground.community.jdbi))
                .after(
                    ground.community.tenant,
                    row.openedAt(),
                    org.linli.calendar.entity.WorkingTime.days(20)));
  }
}
