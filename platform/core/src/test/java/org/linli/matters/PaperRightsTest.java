package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.documents.PaperDesk;
import org.linli.documents.boundary.Seals;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.SealDraft;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FailedStep;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterPaper;

/** Who issues the papers of steps, and to whom they are handed. */
class PaperRightsTest {

  private final Ground ground = new Ground();
  private final Caller keeper = ground.in("CLERK", "*");

  private UUID seal() {
    var seals =
        new Seals(ground.community.jdbi, ground.community.platform.scopes(), ground.wired.issue);
    var draft = new SealDraft("公章", "某某社区居民委员会", PaperDesk.picture(400, 400, "png"), List.of());
    return ground.as(keeper, () -> seals.make(draft));
  }

  private List<PaperRow> papers(UUID matter) {
    var number = ground.look(ground.clerk, matter).row().number();
    return ground.as(keeper, () -> ground.wired.issue.of(ground.community.tenant, number));
  }

  /** An order to put right, asked for before there was a seal. */
  private FailedStep failed() {
    var id = ground.open(ground.clerk, "rectification", Door.PATROL, Map.of("what", "door")).id();
    ground.complete(
        ground.clerk,
        id,
        "notice",
        Map.of("needed", true, "owner", "p", "formal", true, "until", "2027-01-31"));
    for (int at = 1; at <= 4; at++) {
      ground.pass(Duration.ofMinutes(10L * at));
    }
    return seen(ground.clerk, id).orElseThrow();
  }

  private java.util.Optional<FailedStep> seen(Caller by, UUID matter) {
    return ground.as(by, () -> ground.wired.failed.list(PageRequest.first(50))).items().stream()
        .filter(step -> step.matter().equals(matter))
        .findFirst();
  }

  @Test
  void whoMayNotIssuePapersIssuesNoneByDoingAStepAgain() {
    var step = failed();
    seal();
    assertThat(seen(ground.leader, step.matter())).as("it is seen").contains(step);
    refused(ground.leader, step, "documents:issue");
    var issuer = ground.in("GRID_LEADER", "matters:*", "documents:issue");
    refused(issuer, step, "documents:seal");
    assertThat(papers(step.matter())).isEmpty();
    ground.run(ground.clerk, () -> ground.wired.failed.retry(step.id()));
    assertThat(papers(step.matter())).hasSize(1);
  }

  private void refused(Caller by, FailedStep step, String permission) {
    assertThat(ground.as(by, () -> ground.wired.failed.get(step.id())).fine()).isFalse();
    assertThatThrownBy(() -> ground.run(by, () -> ground.wired.failed.retry(step.id())))
        .isInstanceOf(NotPermitted.class)
        .hasMessageContaining(permission);
    assertThat(seen(by, step.matter())).as("it stays").contains(step);
  }

  @Test
  void aPaperThatSomebodyFiledUnderTheMatterIsNotHandedToTheApplicant() {
    var seal = seal();
    var id = granted();
    var own = ground.as(ground.resident, () -> ground.wired.papers.own(id));
    assertThat(own).hasSize(1);
    var other = filed(seal, ground.look(ground.clerk, id).row().number());
    assertThat(other.kind()).isEqualTo("result-notice");
    assertThat(papers(id)).hasSize(2);
    assertThat(ground.as(ground.clerk, () -> ground.wired.papers.list(id))).hasSize(2);
    assertThat(ground.as(ground.resident, () -> ground.wired.papers.own(id)))
        .extracting(MatterPaper::id)
        .containsExactly(own.getFirst().id())
        .doesNotContain(other.id());
    assertThatThrownBy(
            () -> ground.as(ground.resident, () -> ground.wired.papers.get(id, other.id())))
        .isInstanceOf(NotFound.class);
  }

  /** An approval of the resident, told in writing. */
  private UUID granted() {
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
    var id = ground.as(ground.resident, () -> ground.own.open(draft)).id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true));
    ground.complete(
        ground.clerk, id, "decide", Map.of("authority", "a", "decided", true, "decision", "y"));
    ground.complete(ground.clerk, id, "tell", Map.of("told", "online", "paper", true));
    ground.pass(Duration.ofMinutes(1));
    return id;
  }

  /** Somebody else's result, with this matter's number beside it in the register. */
  private PaperRow filed(UUID seal, String matter) {
    var draft =
        new PaperDraft(
            UUID.randomUUID(),
            "result-notice",
            seal,
            matter,
            List.of(
                FieldValue.of("applicant", "李四"),
                FieldValue.of("accepted", "1"),
                FieldValue.of("matter", "低保"),
                FieldValue.of("decision", "不予"),
                FieldValue.of("reason", "x"),
                FieldValue.of("remedy", "y")));
    return ground.as(
        keeper,
        () -> ground.wired.issue.issue(ground.community.tenant, draft, keeper.accountId(), "k"));
  }
}
