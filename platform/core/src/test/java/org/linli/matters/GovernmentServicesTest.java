package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.duty.boundary.Rosters;
import org.linli.letters.LettersForTests;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.RateRow;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;

/** Consultation, legal aid, and approvals that find the staff of their department. */
class GovernmentServicesTest {

  private final TestCommunity community = new TestCommunity();
  private final Ground ground = new Ground(community, LettersForTests.posting(community));
  private final Rosters rosters = new Rosters(community.jdbi, community.platform.scopes());

  private UUID ask(String kind, Map<String, Object> values) {
    var draft = new MatterDraft(kind, null, null, null, null, false, null, values);
    return ground.as(ground.resident, () -> ground.own.open(draft)).id();
  }

  private Caller clerk(String... skills) {
    var who = ground.holding("CLERK", "matters:*");
    ground.run(community.clerk, () -> rosters.skills(who.accountId(), List.of(skills)));
    return who;
  }

  private boolean has(Caller caller, UUID matter, String step) {
    return ground.task(caller, matter, step).filter(WorkItem::mine).isPresent();
  }

  private UUID approval(String item, Door door) {
    var id =
        ground
            .open(
                ground.clerk,
                "approval",
                door,
                Ground.values(
                    "item",
                    item,
                    "delivery",
                    "counter",
                    "materials",
                    List.of("photo", "premises", "stay-proof")))
            .id();
    return id;
  }

  private RateRow rates(String kind) {
    var now = YearMonth.now(CityTime.ZONE);
    var code = new DivisionCode(community.tenant.value());
    var reader =
        community.platform.caller(
            org.linli.access.entity.Tier.COMMUNITY, code.value(), null, null, "figures:read");
    return ground.as(reader, () -> ground.wired.rates.of(code, now, now)).stream()
        .filter(row -> row.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Requirement("001-6.3.4.E-4")
  void consultationIsAnsweredOrRoutedLegalAidIsGivenAndBothAreAssessedInside() {
    var here = ask("consultation", Map.of("what", "如何办居住证", "field", "household"));
    ground.complete(ground.clerk, here, "answer", Map.of("known", true, "reply", "带身份证到窗口"));
    ground.complete(ground.resident, here, "appraise", Map.of("satisfaction", "good"));
    var routed = ask("consultation", Map.of("what", "小餐饮如何备案", "field", "business"));
    ground.complete(ground.clerk, routed, "answer", Map.of("known", false, "authority", "市监"));
    ground.complete(
        ground.clerk, routed, "routed", Map.of("authority", "市场监督管理部门", "reply", "网上备案"));
    ground.complete(ground.resident, routed, "appraise", Map.of("satisfaction", "poor"));
    assertThat(ground.look(ground.clerk, routed).row().outcome()).isEqualTo("已答复");
    assertThat(rates("consultation").satisfactionRate()).isEqualTo(50.0);
    assertThat(rates("consultation").inTimeRate()).isEqualTo(100.0);

    var lawyer = clerk("法律");
    var aid = ask("legal-aid", Map.of("what", "拖欠工资", "cause", "labour", "poor", true));
    ground.complete(ground.clerk, aid, "accept", Map.of("accepted", true));
    assertThat(has(lawyer, aid, "help")).isTrue();
    ground.complete(lawyer, aid, "help", Map.of("advice", "申请劳动仲裁", "referred", true));
    ground.complete(ground.resident, aid, "appraise", Map.of("satisfaction", "good"));
    assertThat(ground.look(ground.clerk, aid).row().outcome()).isEqualTo("已转法律援助中心");
    assertThat(rates("legal-aid").satisfactionRate()).isEqualTo(100.0);
  }

  @Test
  void legalAidThatIsNotAcceptedEndsThere() {
    var aid = ask("legal-aid", Map.of("what", "x", "cause", "other"));
    ground.complete(ground.clerk, aid, "accept", Map.of("accepted", false, "reason", "不属于范围"));
    var seen = ground.as(ground.resident, () -> ground.own.get(aid)).row();
    assertThat(seen.state()).isEqualTo(MatterState.ENDED);
    assertThat(seen.outcome()).isEqualTo("不予受理");
  }

  @Test
  @Requirement("003-5.2.1.4")
  void approvalsAreSortedByWhatTheyAreAboutAndHandedToTheStaffOfTheDepartment() {
    var police = clerk("公安机关");
    var market = clerk("市场监督管理部门");
    var permit = approval("residence-permit", Door.COUNTER);
    ground.complete(ground.clerk, permit, "accept", Ground.values("accepted", true));
    assertThat(has(police, permit, "decide")).isTrue();
    assertThat(has(market, permit, "decide")).isFalse();
    var trader = approval("trader-registration", Door.COUNTER);
    ground.complete(ground.clerk, trader, "accept", Map.of("accepted", true));
    assertThat(has(market, trader, "decide")).isTrue();
    ground.complete(market, trader, "decide", Map.of("authority", "市场监督管理部门", "decided", true));
    assertThat(ground.look(ground.clerk, trader).stages())
        .filteredOn(stage -> stage.what().equals("STEP") && "原部门审批".equals(stage.step()))
        .singleElement()
        .extracting(Stage::who)
        .as("with the name of who handled it")
        .isEqualTo(market.displayName());
    assertThat(ground.work(market)).extracting(WorkItem::title).doesNotContain("居住证办理");
  }

  @Test
  void whatNobodyOfTheDepartmentCanTakeStaysOnOffer() {
    var card = approval("elder-card", Door.COUNTER);
    ground.complete(ground.clerk, card, "accept", Map.of("accepted", true));
    assertThat(ground.task(ground.clerk, card, "decide")).isPresent();
    assertThat(ground.look(ground.clerk, card).stages())
        .extracting(Stage::what)
        .contains("NOT_ASSIGNED");
  }

  @Test
  @Requirement("003-5.2.1.3")
  void whoHasAnApprovalInHandForTooLongIsReminded() {
    var police = clerk("公安机关");
    LettersForTests.reachable(community, police.accountId());
    var permit = approval("residence-permit", Door.COUNTER);
    ground.complete(ground.clerk, permit, "accept", Map.of("accepted", true));
    var number = ground.look(ground.clerk, permit).row().number();
    assertThat(LettersForTests.postedTo(community, police.accountId()))
        .containsExactly("TASK " + number);
    var due = ground.task(police, permit, "decide").orElseThrow().dueAt();
    ground.tick(due.minusSeconds(3600));
    assertThat(ground.look(ground.clerk, permit).stages())
        .extracting(Stage::what)
        .contains("WARNED")
        .doesNotContain("OVERDUE");
    assertThat(LettersForTests.postedTo(community, police.accountId()))
        .as("told once more, before its time is over")
        .containsExactly("TASK " + number, "TASK " + number);
    ground.tick(due.minusSeconds(60));
    assertThat(LettersForTests.postedTo(community, police.accountId())).hasSize(2);
  }
}
