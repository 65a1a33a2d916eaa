package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.Goal;
import org.linli.contracts.entity.HandOver;
import org.linli.contracts.entity.Kpi;
import org.linli.contracts.entity.Mechanism;
import org.linli.contracts.entity.PartnerRole;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.contracts.entity.ProjectDraft.DepartmentRole;
import org.linli.contracts.entity.Revenue;
import org.linli.contracts.entity.Scenario;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Faulty words are refused by their field, and leave nothing behind. */
class AgreementRulesTest {

  private static final Set<PartnerRole> GRANTS = Set.of(PartnerRole.PRINCIPAL);
  private static final Set<PartnerRole> RUNS = Set.of(PartnerRole.OPERATOR);

  private final Desk desk = new Desk("9866");
  private final Agreement good = desk.words("ar-1", desk.community(1));

  @Test
  void aTermHasABeginningAndALaterEnd() {
    faulty(words().term(good.until(), good.from()), "until", "after-start");
    faulty(
        words().term(desk.in(Duration.ofDays(-9)), desk.in(Duration.ofDays(-1))),
        "until",
        "in-future");
    faulty(
        words().term(good.from(), good.from().plus(Duration.ofDays(20000))), "until", "too-late");
  }

  @Test
  @Requirement("000-10.1.2.3.b.1-1")
  void sharesOfGainsAndRisksAreWhole() {
    faulty(words().revenues(revenue(30, 69)), "revenues", "not-whole");
    faulty(words().revenues(revenue(30, 71)), "revenues", "not-whole");
    faulty(words().revenues(revenue(130, -30)), "revenues", "not-a-share");
    faulty(words().revenues(revenue(30, 70), revenue(50, 50)), "revenues", "twice");
    faulty(
        words()
            .members(
                TestContracts.member(1, Party.BUREAU, "9866", GRANTS, 1, 40),
                TestContracts.member(2, Party.OPERATOR, "ar-1", RUNS, 1, 50)),
        "members",
        "risk-not-whole");
    assertThat(revenue(30, 70).split(new BigDecimal("100.01")))
        .containsEntry(1, new BigDecimal("30.01"))
        .containsEntry(2, new BigDecimal("70.00"));
  }

  @Test
  @Requirement("002-4.2.3.1")
  void inAPartnershipBothSidesInvest() {
    faulty(
        words()
            .members(
                TestContracts.member(1, Party.BUREAU, "9866", GRANTS, 0, 40),
                TestContracts.member(2, Party.OPERATOR, "ar-1", RUNS, 9, 60)),
        "members",
        "both-invest");
  }

  @Test
  @Requirement("002-4.2.2.1")
  void underAuthorisationTheEnterpriseInvestsAndLivesOnItsFees() {
    var tenant = desk.community(2, OperationMode.ENTERPRISE);
    var right =
        desk.paper.words(
            desk.bureau,
            OperationMode.ENTERPRISE,
            "ar-1",
            List.of(tenant),
            desk.instant(),
            desk.in(Desk.YEAR),
            Desk.scope(Asset.ALARMS));
    faulty(
        Words.of(right)
            .members(
                TestContracts.member(1, Party.BUREAU, "9866", GRANTS, 5, 0),
                TestContracts.member(2, Party.OPERATOR, "ar-1", RUNS, 9, 0)),
        "members",
        "market-invests");
    faulty(
        Words.of(right).revenues(revenue(Mechanism.GAP_SUBSIDY, 0, 100)),
        "revenues",
        "not-in-mode");
    assertThat(TestContracts.PACKS.of(OperationMode.ENTERPRISE).owner()).isEqualTo("OPERATOR");
    desk.draft(right);
  }

  @Test
  @Requirement("002-4.2.1.1")
  void governmentMoneyIsForWhatIsPublic() {
    var tenant = desk.community(3, OperationMode.GOVERNMENT);
    var project =
        desk.platform.as(
            desk.bureau,
            () ->
                desk.paper.projects.open(
                    new ProjectDraft(
                        "P-" + tenant,
                        "grid",
                        OperationMode.GOVERNMENT,
                        DepartmentRole.BUYER,
                        true,
                        "open tender 2026-3")));
    var right =
        desk.paper.words(
            project,
            desk.bureau,
            OperationMode.GOVERNMENT,
            "ar-1",
            List.of(tenant),
            desk.instant(),
            desk.in(Desk.YEAR),
            Desk.scope(Asset.ALARMS));
    faulty(Words.of(right).scenarios("retail"), "scenarios", "not-public");
    faulty(
        Words.of(right)
            .members(
                TestContracts.member(1, Party.BUREAU, "9866", GRANTS, 5, 0),
                TestContracts.member(2, Party.OPERATOR, "ar-1", RUNS, 9, 0)),
        "members",
        "government-invests");
    assertThat(TestContracts.PACKS.of(OperationMode.GOVERNMENT).owner()).isEqualTo("GOVERNMENT");
    desk.draft(Words.of(right).scenarios("grid-management").agreement());
  }

  @Test
  @Requirement("000-10.1.2.3.b.2")
  void theRolesOfEachPartnerAreWrittenDown() {
    var roles =
        Set.of(
            PartnerRole.BUILDER,
            PartnerRole.TECHNOLOGY,
            PartnerRole.OPERATOR,
            PartnerRole.INVESTOR);
    var id =
        desk.draft(
            words()
                .members(
                    TestContracts.member(1, Party.BUREAU, "9866", GRANTS, 1, 40),
                    TestContracts.member(2, Party.OPERATOR, "ar-1", roles, 1, 60))
                .agreement());
    assertThat(desk.file(desk.bureau, id).texts().getFirst().words().members().getLast().roles())
        .isEqualTo(roles);
    faulty(
        words()
            .members(
                TestContracts.member(1, Party.BUREAU, "9866", GRANTS, 1, 40),
                TestContracts.member(2, Party.OPERATOR, "ar-1", Set.of(), 1, 60)),
        "members",
        "role-required");
  }

  @Test
  void aContractHasAPrincipalAndAnEnterpriseThatAreKnown() {
    var bureau = TestContracts.member(1, Party.BUREAU, "9866", GRANTS, 1, 40);
    faulty(words().members(bureau), "members", "two-needed");
    faulty(
        words().members(bureau, TestContracts.member(2, Party.OPERATOR, "nobody", RUNS, 1, 60)),
        "members",
        "unknown-party");
    faulty(
        words().members(bureau, TestContracts.member(2, Party.DISTRICT, "986601", RUNS, 1, 60)),
        "members",
        "enterprise-needed");
    faulty(
        words().members(bureau, TestContracts.member(2, Party.OPERATOR, "ar-1", GRANTS, 1, 60)),
        "members",
        "one-principal");
    faulty(
        words().members(bureau, TestContracts.member(3, Party.OPERATOR, "ar-1", RUNS, 1, 60)),
        "members",
        "in-order");
  }

  @Test
  void anEntrustedOperationIsExclusiveAndAConcessionComesBack() {
    faulty(words().form(ContractForm.ENTRUSTED, false), "exclusive", "form-is-exclusive");
    faulty(words().form(ContractForm.PROCUREMENT, false), "form", "not-in-mode");
    faulty(words().form(ContractForm.CONCESSION, true), "handOver", "facility-and-data");
    desk.draft(
        words()
            .form(ContractForm.CONCESSION, true)
            .handOver(
                new HandOver(HandOver.Thing.FACILITY, true, 30, "as it stands"),
                new HandOver(HandOver.Thing.DATA, true, 30, "whole, and deleted at the operator's"))
            .agreement());
  }

  @Test
  @Requirement("002-4.2.1")
  void aProjectHasExactlyOneModeAndItsContractsFollowIt() {
    var elsewhere = desk.community(4, OperationMode.ENTERPRISE);
    assertThatThrownBy(() -> desk.draft(good.in(List.of(elsewhere))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("other-mode");
    assertThat(desk.platform.as(desk.bureau, () -> desk.paper.projects.get(good.project())).mode())
        .isEqualTo(OperationMode.PPP);
    for (var mode : OperationMode.values()) {
      assertThat(TestContracts.PACKS.of(mode).revenues()).isNotEmpty();
      assertThat(ContractForm.ENTRUSTED.fits(mode)).isTrue();
    }
  }

  @Test
  @Requirement({"000-10.1.2.1.a", "000-10.1.2.2.a", "000-10.1.2.3.a"})
  void targetsServeTheMainGoalsOfTheMode() {
    assertThat(goals(OperationMode.GOVERNMENT)).containsExactly("社会稳定", "居民幸福感", "治理提质增效");
    assertThat(goals(OperationMode.ENTERPRISE)).containsExactly("企业营收增长", "资产升值", "客户满意度");
    assertThat(goals(OperationMode.PPP)).containsExactly("和谐共赢", "治理与服务能力提质增效", "持续性自我造血");
    faulty(words().kpis(), "kpis", "required");
    faulty(words().kpis(kpi("revenue-growth")), "kpis", "not-a-goal");
    desk.draft(words().kpis(kpi("self-financing")).agreement());
  }

  @Test
  @Requirement({"000-10.1.2.1.d", "000-10.1.2.2.d", "000-10.1.2.3.d"})
  void scenariosAreLedAsTheStandardAssignsThem() {
    assertThat(led(OperationMode.GOVERNMENT)).contains("社区综合服务", "社区党务引领", "社区政务管理", "便民设施服务");
    assertThat(led(OperationMode.ENTERPRISE))
        .contains("社区零售", "生活服务", "便民配送", "商业运营", "智慧物业", "医疗服务");
    assertThat(led(OperationMode.PPP)).contains("养老关怀", "教育支持", "文体服务", "安防应急", "智慧出行", "资源循环");
    assertThat(led(OperationMode.PPP)).anyMatch(name -> name.contains("医疗"));
    faulty(words().scenarios("time-travel"), "scenarios", "unknown");
  }

  @Test
  void aClauseSpeaksWithinScopeAndTermAndOnce() {
    faulty(words().clauses(List.of(clause("1", Asset.CASES))), "clauses", "outside-scope");
    var one = clause("1", Asset.DEVICE_READINGS);
    faulty(words().clauses(List.of(one, one)), "clauses", "number-twice");
    faulty(
        words().clauses(List.of(one, clause("2", Asset.DEVICE_READINGS))),
        "clauses",
        "never-reached");
    faulty(words().clauses(List.of(dated(good.until().plusSeconds(1)))), "clauses", "outside-term");
    faulty(words().clauses(List.of(dated(good.from()))), "clauses", "after-start");
    desk.draft(words().clauses(List.of(dated(good.until()))).agreement());
  }

  private Words words() {
    return Words.of(desk.words("ar-1", desk.community(1)));
  }

  private void faulty(Words words, String field, String rule) {
    assertThatThrownBy(() -> desk.draft(words.agreement()))
        .isInstanceOf(Invalid.class)
        .hasMessage("invalid[" + field + ", " + rule + "]");
  }

  private static List<String> goals(OperationMode mode) {
    return TestContracts.PACKS.of(mode).goals().stream().map(Goal::zh).toList();
  }

  private static List<String> led(OperationMode mode) {
    return TestContracts.PACKS.ledBy(mode).stream().map(Scenario::name).map(n -> n.zh()).toList();
  }

  private static Kpi kpi(String goal) {
    return new Kpi("figure", goal, BigDecimal.TEN, "%", true, Kpi.Period.QUARTER);
  }

  private static Revenue revenue(long one, long other) {
    return revenue(Mechanism.USER_FEES, one, other);
  }

  private static Revenue revenue(Mechanism mechanism, long one, long other) {
    return new Revenue(
        mechanism,
        List.of(
            new Revenue.Share(1, BigDecimal.valueOf(one)),
            new Revenue.Share(2, BigDecimal.valueOf(other))));
  }

  private static Clause clause(String number, Asset asset) {
    return new Clause(
        number,
        Set.of(Party.OPERATOR),
        Set.of(asset),
        Set.of(),
        Set.of(Purpose.PUBLIC_SERVICE),
        Outcome.MASK,
        "as agreed");
  }

  private Clause dated(java.time.Instant until) {
    return new Clause(
        "1",
        Set.of(Party.OPERATOR),
        Set.of("ar-1"),
        Set.of(Asset.DEVICE_READINGS),
        Set.of(),
        Set.of(),
        Outcome.MASK,
        "as agreed",
        null,
        until);
  }
}
