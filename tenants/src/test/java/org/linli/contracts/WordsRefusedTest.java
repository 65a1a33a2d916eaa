package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Tier;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.HandOver;
import org.linli.contracts.entity.Kpi;
import org.linli.contracts.entity.Mechanism;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.PartnerRole;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.contracts.entity.ProjectDraft.DepartmentRole;
import org.linli.contracts.entity.Revenue;
import org.linli.contracts.entity.Revenue.Share;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;

/** The edges of what can be written into a contract, and of the project that it belongs to. */
class WordsRefusedTest {

  private static final Set<PartnerRole> GRANTS = Set.of(PartnerRole.PRINCIPAL);
  private static final Set<PartnerRole> RUNS = Set.of(PartnerRole.OPERATOR);
  private static final String CITY = "9841";
  private static final Member BUREAU = TestContracts.member(1, Party.BUREAU, CITY, GRANTS, 1, 40);

  private final Desk desk = new Desk(CITY);

  @Test
  void everyShareBelongsToOnePartyOfTheContract() {
    faulty(words().revenues(fees(share(1, "30"), share(3, "70"))), "revenues", "unknown-party");
    faulty(words().revenues(fees(share(2, "30"), share(2, "70"))), "revenues", "twice");
    faulty(
        words().revenues(fees(share(1, "33.333"), share(2, "66.667"))), "revenues", "not-a-share");
    faulty(words().revenues(fees(new Share(1, null), share(2, "100"))), "revenues", "not-a-share");
    faulty(words().revenues(fees()), "revenues", "not-whole");
    faulty(words().revenues(fees(share(1, "33.33"), share(2, "66.66"))), "revenues", "not-whole");
    faulty(words().revenues(new Revenue(null, List.of(share(1, "100")))), "revenues", "required");
    desk.draft(words().revenues(fees(share(1, "33.33"), share(2, "66.67"))).agreement());
    desk.draft(words().revenues(fees(share(1, "0"), share(2, "100"))).agreement());
  }

  @Test
  void whatIsSharedOutIsNeitherLostNorInvented() {
    var thirds = fees(share(1, "33.33"), share(2, "33.33"), share(3, "33.34"));
    for (var amount : List.of("0", "0.01", "0.02", "100", "99999999.99", "-0.05")) {
      var parts = thirds.split(new BigDecimal(amount));
      assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(amount)
          .isEqualByComparingTo(amount);
      assertThat(parts.values()).as(amount).allMatch(part -> part.scale() <= 2);
    }
    assertThat(fees().split(BigDecimal.TEN)).as("nobody earns").isEmpty();
  }

  @Test
  void investmentsAreMoneyToTheCent() {
    for (var amount : List.of("-1", "100000000.01", "1.001")) {
      faulty(words().members(BUREAU, invests(amount, "60")), "members", "investment");
    }
    desk.draft(words().members(BUREAU, invests("100000000", "60")).agreement());
    desk.draft(words().members(BUREAU, invests("0.01", "60")).agreement());
  }

  @Test
  void riskIsAgreedWhereItIsShared() {
    faulty(words().members(BUREAU, invests("1", "-60")), "members", "not-a-share");
    faulty(words().members(BUREAU, invests("1", "60.001")), "members", "not-a-share");
    faulty(
        words()
            .members(TestContracts.member(1, Party.BUREAU, CITY, GRANTS, 1, 0), invests("1", "0")),
        "members",
        "risk-not-whole");
  }

  @Test
  void residentsAreNoPartiesAndNobodyIsOneTwice() {
    faulty(
        words().members(BUREAU, TestContracts.member(2, Party.RESIDENT, "wr-1", RUNS, 1, 60)),
        "members",
        "cannot-sign");
    faulty(
        words()
            .members(BUREAU, TestContracts.member(2, Party.OWNERS_COMMITTEE, "wr-1", RUNS, 1, 60)),
        "members",
        "committee-grants-or-supervises");
    faulty(
        words().members(BUREAU, TestContracts.member(2, null, "wr-1", RUNS, 1, 60)),
        "members",
        "party-required");
    faulty(words().members(BUREAU, operator(2, "wr-1"), operator(3, "wr-1")), "members", "twice");
    for (var blank : new String[] {null, "", " "}) {
      faulty(words().members(BUREAU, operator(2, blank)), "members", "required");
    }
    faulty(words().members(BUREAU, operator(2, "x".repeat(65))), "members", "too-long");
    var crowd =
        IntStream.rangeClosed(1, 21).mapToObj(n -> operator(n, "wr-" + n)).toArray(Member[]::new);
    faulty(words().members(crowd), "members", "too-many");
    faulty(
        words()
            .members(
                BUREAU,
                new Member(
                    2,
                    Party.OPERATOR,
                    "wr-1",
                    null,
                    RUNS,
                    BigDecimal.ONE,
                    BigDecimal.valueOf(60),
                    "d".repeat(1001))),
        "members",
        "too-long");
  }

  @Test
  void aPartyIsKnownAsWhatItIsCalled() {
    faulty(
        words().members(BUREAU, TestContracts.member(2, Party.PROPERTY, "wr-1", RUNS, 1, 60)),
        "members",
        "unknown-party");
    for (var code : List.of(CITY + "01", CITY + "01001", "9800")) {
      faulty(
          words()
              .members(
                  TestContracts.member(1, Party.BUREAU, code, GRANTS, 1, 40), operator(2, "wr-1")),
          "members",
          "unknown-party");
    }
  }

  @Test
  void theLongestTermIsThirtyYearsAndBothEndsAreNamed() {
    var from = desk.instant();
    var longest = from.plus(Duration.ofDays(30 * 366L));
    faulty(words().term(null, desk.in(Desk.YEAR)), "from", "required");
    faulty(words().term(from, null), "until", "required");
    faulty(words().term(from, from), "until", "after-start");
    faulty(words().term(from, longest.plusMillis(1)), "until", "too-late");
    desk.draft(words().term(from, longest).agreement());
  }

  @Test
  void aContractNamesItsTitleCommunitiesAndScenarios() {
    faulty(words().title(null), "title", "required");
    faulty(words().title("  "), "title", "required");
    faulty(words().title("t".repeat(201)), "title", "too-long");
    faulty(words().number(null), "number", "required");
    faulty(words().number("n".repeat(61)), "number", "too-long");
    faulty(words().form(null, false), "form", "required");
    faulty(words().scenarios(), "scenarios", "required");
    faulty(words().project(UUID.randomUUID()), "project", "unknown");
    var right = words().agreement();
    var tenant = right.communities().getFirst();
    faulty(Words.of(right.in(List.of())), "communities", "required");
    faulty(Words.of(right.in(List.of(tenant, tenant))), "communities", "twice");
    assertThatThrownBy(() -> desk.draft(null)).hasMessage("invalid[body, required]");
  }

  @Test
  void aTargetHasAFigureAPeriodAndAGoal() {
    faulty(words().kpis(kpi(" ", "1", "%", Kpi.Period.YEAR)), "kpis", "required");
    faulty(words().kpis(kpi("k".repeat(201), "1", "%", Kpi.Period.YEAR)), "kpis", "too-long");
    faulty(words().kpis(kpi("k", null, "%", Kpi.Period.YEAR)), "kpis", "target-required");
    faulty(words().kpis(kpi("k", "1", "%", null)), "kpis", "period-required");
    faulty(words().kpis(kpi("k", "1", "u".repeat(61), Kpi.Period.YEAR)), "kpis", "too-long");
    faulty(
        words().kpis(new Kpi("k", null, BigDecimal.ONE, "%", true, Kpi.Period.YEAR)),
        "kpis",
        "not-a-goal");
    desk.draft(words().kpis(kpi("k", "1", null, Kpi.Period.YEAR)).agreement());
  }

  @Test
  void whatIsHandedOverHasAThingDaysAndWords() {
    faulty(words().handOver(new HandOver(null, true, 1, "all")), "handOver", "required");
    faulty(words().handOver(data(-1, "all")), "handOver", "days");
    faulty(words().handOver(data(3661, "all")), "handOver", "days");
    faulty(words().handOver(data(1, " ")), "handOver", "required");
    faulty(words().handOver(data(1, "a".repeat(1001))), "handOver", "too-long");
    faulty(
        words().form(ContractForm.CONCESSION, true).handOver(data(30, "all")),
        "handOver",
        "facility-and-data");
    desk.draft(words().handOver(data(0, "all"), data(3660, "rest")).agreement());
  }

  @Test
  void aClauseHasANumberWordsAnAnswerAndKnownParties() {
    faulty(clauses(clause(null, "t", Outcome.DENY)), "clauses", "number-required");
    faulty(clauses(clause("n".repeat(21), "t", Outcome.DENY)), "clauses", "too-long");
    faulty(clauses(clause("1", "", Outcome.DENY)), "clauses", "text-required");
    faulty(clauses(clause("1", "t".repeat(1001), Outcome.DENY)), "clauses", "too-long");
    faulty(clauses(clause("1", "t", null)), "clauses", "decision-required");
    faulty(clauses(of("1", Set.of(), Set.of("stranger"), null, null)), "clauses", "unknown-party");
    faulty(
        words().clauses(Collections.nCopies(201, clause("1", "t", Outcome.DENY))),
        "clauses",
        "too-many");
    faulty(
        Words.of(desk.words("wr-1", new Terms(false, Set.of(), List.of()), desk.community(1))),
        "scope",
        "required");
  }

  @Test
  void theNarrowClauseComesBeforeTheWideOne() {
    var narrow = of("1", Set.of(Party.OPERATOR), Set.of("wr-1"), null, null);
    var wide = of("2", Set.of(), Set.of(), null, null);
    faulty(clauses(wide, narrow), "clauses", "never-reached");
    desk.draft(clauses(narrow, wide).agreement());
    var dated = of("3", Set.of(), Set.of(), null, desk.in(Duration.ofDays(9)));
    desk.draft(clauses(dated, narrow).agreement());
    var early = of("4", Set.of(), Set.of(), desk.in(Duration.ofDays(-1)), null);
    faulty(clauses(early), "clauses", "outside-term");
  }

  @Test
  void aProjectSaysWhatItIsAndOnWhatItRests() {
    faulty(
        new ProjectDraft(" ", "n", OperationMode.PPP, DepartmentRole.BUYER, false, "g"), "number");
    faulty(
        new ProjectDraft("1", null, OperationMode.PPP, DepartmentRole.BUYER, false, "g"), "name");
    faulty(new ProjectDraft("1", "n", null, DepartmentRole.BUYER, false, "g"), "mode");
    faulty(new ProjectDraft("1", "n", OperationMode.PPP, null, false, "g"), "department");
    faulty(
        new ProjectDraft("1", "n", OperationMode.PPP, DepartmentRole.BUYER, false, ""), "grounds");
    var number = "P-" + UUID.randomUUID();
    var right = new ProjectDraft(number, "n", OperationMode.PPP, DepartmentRole.BUYER, false, "g");
    for (var other :
        List.of(
            desk.platform.clerk(desk.community(1)),
            desk.platform.caller(Tier.DISTRICT, CITY + "01", null, null, "*"),
            desk.paper.signer("wr-1"))) {
      assertThatThrownBy(() -> desk.platform.as(other, () -> desk.paper.projects.open(right)))
          .isInstanceOf(NotPermitted.class);
    }
    desk.platform.as(desk.bureau, () -> desk.paper.projects.open(right));
    assertThatThrownBy(() -> desk.platform.as(desk.bureau, () -> desk.paper.projects.open(right)))
        .isInstanceOf(Conflict.class);
  }

  private Words words() {
    return Words.of(desk.words("wr-1", desk.community(1)));
  }

  private Words clauses(Clause... clauses) {
    return words().clauses(List.of(clauses));
  }

  private void faulty(Words words, String field, String rule) {
    assertThatThrownBy(() -> desk.draft(words.agreement()))
        .isInstanceOf(Invalid.class)
        .hasMessage("invalid[" + field + ", " + rule + "]");
  }

  private void faulty(ProjectDraft draft, String field) {
    assertThatThrownBy(() -> desk.platform.as(desk.bureau, () -> desk.paper.projects.open(draft)))
        .isInstanceOf(Invalid.class)
        .hasMessage("invalid[" + field + ", required]");
  }

  private static Member operator(int number, String id) {
    return TestContracts.member(number, Party.OPERATOR, id, RUNS, 1, 60);
  }

  private static Member invests(String amount, String risk) {
    return new Member(
        2, Party.OPERATOR, "wr-1", null, RUNS, new BigDecimal(amount), new BigDecimal(risk), null);
  }

  private static Revenue fees(Share... shares) {
    return new Revenue(Mechanism.USER_FEES, List.of(shares));
  }

  private static Share share(int member, String percent) {
    return new Share(member, new BigDecimal(percent));
  }

  private static Kpi kpi(String name, String target, String unit, Kpi.Period period) {
    var figure = target == null ? null : new BigDecimal(target);
    return new Kpi(name, "self-financing", figure, unit, true, period);
  }

  private static HandOver data(int days, String text) {
    return new HandOver(HandOver.Thing.DATA, true, days, text);
  }

  private static Clause clause(String number, String text, Outcome outcome) {
    return new Clause(
        number, Set.of(), Set.of(Asset.DEVICE_READINGS), Set.of(), Set.of(), outcome, text);
  }

  private static Clause of(
      String number, Set<Party> parties, Set<String> ids, Instant from, Instant until) {
    return new Clause(
        number,
        parties,
        ids,
        Set.of(Asset.DEVICE_READINGS),
        Set.of(),
        Set.of(),
        Outcome.AGGREGATE,
        "as agreed",
        from,
        until);
  }
}
