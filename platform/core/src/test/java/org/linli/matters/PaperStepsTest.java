package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.documents.PaperDesk;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.boundary.Seals;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.SealDraft;
import org.linli.matters.control.MatterStands;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FailedStep;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterPaper;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;

/** Steps of processes make papers by themselves; what cannot be made waits for somebody. */
class PaperStepsTest {

  /** Three tries, 30 seconds and a minute apart. */
  private static final Duration ALL_TRIES = Duration.ofMinutes(10);

  private final Ground ground = new Ground();
  private final Caller keeper = ground.in("CLERK", "*");
  private final Seals seals =
      new Seals(ground.community.jdbi, ground.community.platform.scopes(), ground.wired.issue);

  private UUID seal(UUID... keepers) {
    var draft =
        new SealDraft("公章", "某某社区居民委员会", PaperDesk.picture(400, 400, "png"), List.of(keepers));
    return ground.as(keeper, () -> seals.make(draft));
  }

  /** A dispute that both sides settled, in writing. */
  private UUID settled() {
    var id =
        ground
            .open(
                ground.clerk,
                "mediation",
                Door.COUNTER,
                Map.of("what", "院墙漏水", "disputeKind", "neighbour", "otherParty", "李四"))
            .id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true, "mediator", "赵某"));
    ground.complete(ground.clerk, id, "inquire", Map.of("findings", "现场查看属实"));
    ground.complete(
        ground.clerk,
        id,
        "mediate",
        Map.of("agreed", true, "written", true, "agreement", "李四于月底前修好院墙"));
    return id;
  }

  private List<PaperRow> papers(UUID matter) {
    var number = ground.look(ground.clerk, matter).row().number();
    return ground.as(keeper, () -> ground.wired.issue.of(ground.community.tenant, number));
  }

  private String words(PaperRow paper) {
    return PaperDesk.words(
        ground
            .as(keeper, () -> ground.wired.issue.pdf(ground.community.tenant, paper.id()))
            .orElseThrow());
  }

  private List<FailedStep> failed(Caller by) {
    return ground.as(by, () -> ground.wired.failed.list(PageRequest.first(20))).items();
  }

  private FailedStep failure(UUID matter) {
    return failed(ground.clerk).stream()
        .filter(step -> step.matter().equals(matter))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing failed"));
  }

  private void tryAll() {
    for (int at = 1; at <= 4; at++) {
      ground.pass(ALL_TRIES.multipliedBy(at));
    }
  }

  @Test
  @Requirement("000-9.2.3.b-5")
  void aDisputeThatIsSettledInWritingHasItsAgreementBeforeItIsPerformed() {
    seal();
    var id = settled();
    assertThat(ground.task(ground.clerk, id, "perform")).as("the paper comes first").isEmpty();
    ground.pass(Duration.ofMinutes(1));
    assertThat(ground.task(ground.clerk, id, "perform")).isPresent();
    var paper = papers(id).getFirst();
    assertThat(paper.kind()).isEqualTo("mediation-agreement");
    assertThat(words(paper))
        .contains("人民调解协议书", paper.number(), "王小明", "李四", "院墙漏水", "现场查看属实")
        .contains("三、调解经过", "受理", "调查", "达成协议")
        .contains("李四于月底前修好院墙", "自本协议签订之日起立即履行", "赵某", "某某社区居民委员会");
    assertThat(ground.look(ground.clerk, id).stages())
        .filteredOn(stage -> stage.what().equals("PAPER"))
        .singleElement()
        .extracting(Stage::note)
        .isEqualTo(paper.number());
  }

  @Test
  void whatIsAgreedByWordHasNoPaper() {
    var id = settledByWord();
    ground.pass(Duration.ofMinutes(1));
    assertThat(ground.task(ground.clerk, id, "perform")).isPresent();
    assertThat(papers(id)).isEmpty();
  }

  private UUID settledByWord() {
    var id =
        ground
            .open(
                ground.clerk,
                "mediation",
                Door.COUNTER,
                Map.of("what", "noise", "disputeKind", "neighbour", "otherParty", "Li"))
            .id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    ground.complete(ground.clerk, id, "inquire", Map.of("findings", "x"));
    ground.complete(ground.clerk, id, "mediate", Map.of("agreed", true, "agreement", "y"));
    return id;
  }

  @Test
  void anAgreementInWritingNeedsItsText() {
    var id =
        ground
            .open(
                ground.clerk,
                "mediation",
                Door.COUNTER,
                Map.of("what", "noise", "disputeKind", "neighbour", "otherParty", "Li"))
            .id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    ground.complete(ground.clerk, id, "inquire", Map.of("findings", "x"));
    ground.complete(ground.clerk, id, "mediate", Map.of("agreed", true, "written", true));
    assertThat(ground.task(ground.clerk, id, "mediate")).as("once more, with it").isPresent();
  }

  @Test
  void withoutASealTheStepFailsAfterItsTriesAndWhoSeesTheMatterSeesIt() {
    var id = settled();
    tryAll();
    assertThat(papers(id)).isEmpty();
    var step = failure(id);
    assertThat(step.number()).isEqualTo(ground.look(ground.clerk, id).row().number());
    assertThat(step.step()).isEqualTo("制作人民调解协议书");
    assertThat(step.paper()).isEqualTo("人民调解协议书");
    assertThat(step.why()).isEqualTo("须加盖印章");
    assertThat(step.attempts()).isEqualTo(3);
    assertThat(failed(ground.leader)).extracting(FailedStep::matter).contains(id);
    assertThat(failed(ground.property)).as("a kind for few").isEmpty();
    var check = ground.as(ground.clerk, () -> ground.wired.failed.get(step.id()));
    assertThat(check.fine()).isFalse();
    assertThat(check.why()).contains("须加盖印章");
  }

  @Test
  void whoMendedTheCauseHasItDoneAgainAndTheMatterGoesOn() {
    var id = settled();
    tryAll();
    var step = failure(id);
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id())))
        .isInstanceOf(PaperRefused.class);
    assertThat(failed(ground.clerk)).as("it stays").extracting(FailedStep::id).contains(step.id());
    seal();
    assertThat(ground.as(ground.clerk, () -> ground.wired.failed.get(step.id())).fine()).isTrue();
    ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id()));
    assertThat(failed(ground.clerk)).isEmpty();
    assertThat(papers(id)).hasSize(1);
    assertThat(ground.task(ground.clerk, id, "perform")).isPresent();
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id())))
        .isInstanceOf(NotFound.class);
    ground.pass(Duration.ofHours(1));
    assertThat(papers(id)).as("once").hasSize(1);
  }

  @Test
  void itIsLookedAtBeforeItIsDoneAndTakesNoNumber() {
    var id = settled();
    tryAll();
    var step = failure(id);
    var preview = ground.as(keeper, () -> ground.wired.failed.preview(step.id()));
    assertThat(PaperDesk.words(preview.content())).contains("预览", "李四于月底前修好院墙");
    assertThat(papers(id)).isEmpty();
    seal();
    ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id()));
    assertThat(papers(id).getFirst().serial()).isEqualTo(1);
  }

  @Test
  void aSealWithKeepersIsSetByOneOfThemAlone() {
    seal(keeper.accountId());
    var id = settled();
    tryAll();
    var step = failure(id);
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id())))
        .isInstanceOf(PaperRefused.class)
        .hasMessageContaining("not-the-keeper");
    ground.run(keeper, () -> ground.wired.failed.retry(step.id()));
    assertThat(papers(id).getFirst().issuedBy()).isEqualTo(keeper.displayName());
  }

  @Test
  void whileAMatterIsSuspendedNothingIsDoneAgain() {
    var id = settled();
    tryAll();
    var step = failure(id);
    seal();
    ground.run(ground.clerk, () -> ground.matters.suspend(id, "one of them is ill"));
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id())))
        .isInstanceOf(MatterStands.class);
    ground.run(ground.clerk, () -> ground.matters.resume(id));
    ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id()));
    assertThat(papers(id)).hasSize(1);
  }

  @Test
  void whoCancelsAMatterEndsItsFailedStep() {
    var id = settled();
    tryAll();
    var step = failure(id);
    ground.run(ground.clerk, () -> ground.matters.cancel(id, "settled in court"));
    assertThat(failed(ground.clerk)).isEmpty();
    assertThatThrownBy(() -> ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theFailedStepsOfAnotherCommunityAreNobodysHere() {
    var id = settled();
    tryAll();
    var step = failure(id);
    var elsewhere = new Ground();
    assertThat(
            elsewhere
                .as(elsewhere.clerk, () -> elsewhere.wired.failed.list(PageRequest.first(5)))
                .items())
        .isEmpty();
    assertThatThrownBy(
            () -> elsewhere.run(elsewhere.clerk, () -> elsewhere.wired.failed.retry(step.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> elsewhere.as(elsewhere.clerk, () -> elsewhere.wired.failed.get(step.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aFaultThatIsFoundIsPutRightByAWrittenOrder() {
    seal();
    var id =
        ground.open(ground.clerk, "rectification", Door.PATROL, Map.of("what", "消防通道堆放杂物")).id();
    var until = LocalDate.now(CityTime.ZONE).plusDays(7);
    ground.complete(
        ground.clerk, id, "notice", Map.of("needed", true, "owner", "某某物业", "formal", true));
    assertThat(ground.task(ground.clerk, id, "notice")).as("the day is needed").isPresent();
    ground.complete(
        ground.clerk,
        id,
        "notice",
        Map.of("needed", true, "owner", "某某物业", "formal", true, "until", until.toString()));
    ground.pass(Duration.ofMinutes(1));
    assertThat(ground.task(ground.property, id, "rectify")).isPresent();
    assertThat(words(papers(id).getFirst()))
        .contains("责令限期整改通知书", "某某物业", "消防通道堆放杂物")
        .contains(until.getYear() + "年" + until.getMonthValue() + "月");
  }

  @Test
  void theApplicantOfAnApprovalReadsTheNoticeOfItsResultOnline() {
    seal();
    var resident = ground.resident;
    var draft =
        new MatterDraft(
            "approval",
            null,
            null,
            null,
            null,
            false,
            new Applicant("x", "13812345678"),
            Map.of("item", "social-security", "delivery", "online"));
    var id = ground.as(resident, () -> ground.own.open(draft)).id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    ground.complete(
        ground.clerk, id, "decide", Map.of("authority", "a", "decided", true, "decision", "属实"));
    ground.complete(ground.clerk, id, "tell", Map.of("told", "online", "paper", true));
    ground.pass(Duration.ofMinutes(1));
    assertThat(ground.look(ground.clerk, id).row().state()).isEqualTo(MatterState.ENDED);
    var own = ground.as(resident, () -> ground.wired.papers.own(id));
    assertThat(own).extracting(MatterPaper::kind).containsExactly("办理结果告知书");
    var file = ground.as(resident, () -> ground.wired.papers.get(id, own.getFirst().id()));
    assertThat(PaperDesk.words(file.content())).contains("社会保险参保证明查询", "结果为：准予", "属实");
    assertThatThrownBy(
            () -> ground.as(resident, () -> ground.wired.papers.get(id, UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    var other =
        ground.community.platform.member(Tier.RESIDENT, ground.community.tenant, "matters:apply");
    assertThatThrownBy(() -> ground.as(other, () -> ground.wired.papers.own(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aPaperThatIsNotTheApplicantsIsNamedToThoseWhoWorkOnTheMatterAlone() {
    seal();
    var id = settled();
    ground.pass(Duration.ofMinutes(1));
    var listed = ground.as(ground.leader, () -> ground.wired.papers.list(id));
    assertThat(listed).extracting(MatterPaper::kind).containsExactly("人民调解协议书");
    assertThat(listed).extracting(MatterPaper::number).doesNotContainNull();
    assertThatThrownBy(() -> ground.as(ground.property, () -> ground.wired.papers.list(id)))
        .isInstanceOf(NotFound.class);
  }
}
