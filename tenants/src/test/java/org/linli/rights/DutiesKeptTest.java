package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.duties.boundary.AssessmentQuery;
import org.linli.duties.boundary.AssessmentRow;
import org.linli.duties.boundary.Duties;
import org.linli.duties.control.Span;
import org.linli.duties.entity.Area;
import org.linli.duties.entity.DutyMeasure;
import org.linli.duties.entity.DutyVerdict;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.organisations.boundary.Charges;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Duties are measured by what really happened to applications, grants and rights. */
class DutiesKeptTest {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration MONTH = Duration.ofDays(30);

  @Test
  @Requirement("000-7.3.g-1")
  void anOperatorThatLetsACallLapseMissesItsDuty() {
    var ground = new Ground("9711");
    var tenant = enterprise(ground, 1, "op-du1");
    var answered = ground.apply(ground.bureau(), tenant, MONTH);
    ground.grant(ground.operator("op-du1"), answered, Duration.ofDays(9));
    assertThat(row(ground, Party.OPERATOR, DutyMeasure.ANSWERED_IN_TIME, "op-du1"))
        .satisfies(
            kept -> {
              assertThat(kept.done()).isEqualTo(1);
              assertThat(kept.cases()).isEqualTo(1);
              assertThat(kept.verdict()).isEqualTo(DutyVerdict.MET);
            });

    ground.apply(ground.district("01"), tenant, MONTH);
    var month = Span.at(ground.instant());
    ground.wait(Duration.ofDays(20));
    ground.overdue.settle(new DivisionCode("9711"));
    assertThat(row(ground, month, Party.OPERATOR, DutyMeasure.ANSWERED_IN_TIME, "op-du1"))
        .satisfies(
            late -> {
              assertThat(late.done()).isEqualTo(1);
              assertThat(late.cases()).isEqualTo(2);
              assertThat(late.percent()).isEqualTo(50);
              assertThat(late.verdict()).isEqualTo(DutyVerdict.MISSED);
            });
  }

  @Test
  void aGrantThatNobodyUsesCountsAgainstWhoAskedForIt() {
    var ground = new Ground("9712");
    var tenant = enterprise(ground, 1, "op-du2");
    var district = ground.district("01");
    var request = ground.apply(district, tenant, MONTH);
    ground.grant(ground.operator("op-du2"), request, Duration.ofDays(9));
    assertThat(row(ground, Party.DISTRICT, DutyMeasure.GRANTS_USED, "971201").verdict())
        .isEqualTo(DutyVerdict.MISSED);
    ground.read(district, tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE);
    assertThat(row(ground, Party.DISTRICT, DutyMeasure.GRANTS_USED, "971201"))
        .satisfies(used -> assertThat(used.done()).isEqualTo(used.cases()))
        .extracting(AssessmentRow::verdict)
        .isEqualTo(DutyVerdict.MET);
  }

  @Test
  void objectionsAreHandledInTimeOrNot() {
    var ground = new Ground("9713");
    var tenant = enterprise(ground, 1, "op-du3");
    var request = refused(ground, tenant, "op-du3");
    ground.run(ground.district("01"), () -> ground.objections.raise(request, "it is urgent"));
    ground.run(ground.bureau(), () -> ground.objections.uphold(request, "looked into it"));
    assertThat(row(ground, Party.BUREAU, DutyMeasure.OBJECTIONS_IN_TIME, "9713").verdict())
        .isEqualTo(DutyVerdict.MET);
  }

  @Test
  @Requirement("000-7.3.g-1")
  void aCommunityWithoutModeOrContractHasNoSettledRights() {
    var ground = new Ground("9714");
    ground.community(1, OperationMode.GOVERNMENT);
    enterprise(ground, 2, "op-du4");
    ground.community(3, OperationMode.PPP);
    assertThat(row(ground, Party.DISTRICT, DutyMeasure.RIGHTS_SETTLED, "971401"))
        .satisfies(
            settled -> {
              assertThat(settled.cases()).isEqualTo(3);
              assertThat(settled.done()).isEqualTo(2);
              assertThat(settled.name()).contains("971401");
            });
  }

  @Test
  void everyDutyIsListedAlsoWhereThereWasNothingToDo() {
    var ground = new Ground("9715");
    ground.community(1, OperationMode.GOVERNMENT);
    var rows = rows(ground, ground.bureau(), null, new PageRequest(0, 500, null));
    assertThat(rows.stream().map(row -> row.duty().id()).distinct().toList())
        .isEqualTo(duties(ground).get().duties().stream().map(duty -> duty.id()).toList());
    assertThat(rows)
        .filteredOn(row -> row.duty().measure() == DutyMeasure.ANSWERED_IN_TIME)
        .allMatch(row -> row.verdict() == DutyVerdict.NOTHING && row.percent() == null);
    var confirming =
        ground.platform.as(
            ground.bureau(),
            () ->
                duties(ground)
                    .assess(
                        new AssessmentQuery(null, Area.CONFIRMATION, Party.DISTRICT),
                        PageRequest.first(9)));
    assertThat(confirming.items()).hasSize(1);
    assertThat(confirming.total()).isEqualTo(1);
  }

  @Test
  void nobodyIsAssessedByWhatLiesOutsideOfTheReadersDivision() {
    var ground = new Ground("9718");
    enterprise(ground, 1, "op-du8");
    ground.platform.community("971802001001", OperationMode.PPP);
    var mine = rows(ground, ground.district("01"), null, new PageRequest(0, 500, null));
    assertThat(mine)
        .filteredOn(row -> row.duty().measure() == DutyMeasure.RIGHTS_SETTLED)
        .extracting(AssessmentRow::unit)
        .containsExactly("971801");
    assertThat(rows(ground, ground.bureau(), null, new PageRequest(0, 500, "971802")))
        .isNotEmpty()
        .allMatch(row -> row.unit().startsWith("971802"));
  }

  @Test
  @Requirement("000-7.3.g-1")
  void eachOrganisationIsAssessedByWhatItDidAndByWhatItLetLie() {
    var ground = new Ground("9719");
    var tenant = enterprise(ground, 1, "op-du9");
    inCharge(ground, ground.bureau(), "department", "数据局");
    var decided = ground.apply(ground.bureau(), tenant, MONTH);
    ground.grant(ground.operator("op-du9"), decided, Duration.ofDays(9));
    unit(ground, "decider_unit", decided, "数据中心");
    ground.apply(ground.district("01"), tenant, MONTH);
    var month = Span.at(ground.instant());
    for (var round : List.of(1, 2)) {
      ground.wait(Duration.ofDays(20));
      ground.overdue.settle(new DivisionCode("9719"));
    }
    assertThat(told(ground, new AssessmentQuery(month, Area.SHARING, Party.OPERATOR, true)))
        .as("who decided, and what nobody there decided")
        .containsExactlyInAnyOrder("数据中心 1/1", "null 0/1");
    assertThat(told(ground, new AssessmentQuery(month, Area.SHARING, Party.OPERATOR, false)))
        .as("together it is the enterprise’s duty")
        .containsExactly("null 1/2");
    assertThat(told(ground, new AssessmentQuery(month, Area.SHARING, Party.BUREAU, true)))
        .as("who is in charge of what lies there")
        .contains("数据局 0/1");
  }

  @Test
  void whoAskedAndWhoAnswersForAnAssetAreToldApart() {
    var ground = new Ground("9720");
    var tenant = enterprise(ground, 1, "op-du10");
    for (var number : List.of(1, 2)) {
      var request = ground.apply(ground.district("01"), tenant, MONTH);
      unit(ground, "requester_unit", request, "住建局" + number);
      ground.grant(ground.operator("op-du10"), request, Duration.ofDays(9));
    }
    var query = new AssessmentQuery(null, Area.DEVELOPMENT, Party.DISTRICT, true);
    assertThat(apart(ground, query))
        .extracting(AssessmentRow::organisation)
        .containsExactly("住建局1", "住建局2");
    assertThat(
            ground.platform.as(
                ground.bureau(),
                () -> duties(ground).assess(query, new PageRequest(0, 500, "局2")).items()))
        .hasSize(1);
    var confirmation = new AssessmentQuery(null, Area.CONFIRMATION, null, true);
    assertThat(apart(ground, confirmation))
        .as("rights and targets are of the whole")
        .allMatch(row -> row.organisation() == null);
  }

  private static List<String> told(Ground ground, AssessmentQuery query) {
    return apart(ground, query).stream()
        .map(row -> row.organisation() + " " + row.done() + "/" + row.cases())
        .toList();
  }

  private static List<AssessmentRow> apart(Ground ground, AssessmentQuery query) {
    return ground.platform.as(
        ground.bureau(), () -> duties(ground).assess(query, new PageRequest(0, 500, null)).items());
  }

  /** As it is written when somebody with a post asks or decides. */
  private static void unit(Ground ground, String column, UUID request, String name) {
    ground.platform.as(
        ground.bureau(),
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "update data_request set " + column + " = ? where id = ?",
                            name,
                            request)));
  }

  private static void inCharge(Ground ground, Caller caller, String type, String name) {
    var platform = ground.platform;
    var organisations =
        new Organisations(platform.jdbi(), platform.scopes(), new OfficeRoles(platform.scopes()));
    platform.as(
        caller,
        () -> {
          var unit =
              organisations.make(
                  new UnitDraft(
                      null,
                      null,
                      type,
                      "n-" + UUID.randomUUID(),
                      name,
                      "91350100M000100Y43",
                      null,
                      null,
                      null,
                      null,
                      Map.of(),
                      null,
                      null,
                      null));
          return platform
              .jdbi()
              .withHandle(
                  handle ->
                      Charges.give(
                          handle,
                          caller,
                          Asset.DEVICE_READINGS.id(),
                          new Text("读数", "Readings"),
                          unit,
                          null,
                          ground.instant()));
        });
  }

  private static UUID refused(Ground ground, TenantId tenant, String operator) {
    var request = ground.apply(ground.district("01"), tenant, MONTH);
    ground.run(ground.operator(operator), () -> ground.requests.refuse(request, "not now"));
    return request;
  }

  private static TenantId enterprise(Ground ground, int number, String operator) {
    var tenant = ground.community(number, OperationMode.ENTERPRISE);
    ground.contract(tenant, operator, YEAR);
    return tenant;
  }

  private static Duties duties(Ground ground) {
    return new Duties(ground.platform.jdbi(), ground.platform.scopes(), ground);
  }

  private static AssessmentRow row(Ground ground, Party party, DutyMeasure measure, String unit) {
    return row(ground, null, party, measure, unit);
  }

  private static AssessmentRow row(
      Ground ground, YearMonth month, Party party, DutyMeasure measure, String unit) {
    return rows(ground, ground.bureau(), month, new PageRequest(0, 500, null)).stream()
        .filter(row -> row.duty().party() == party && row.duty().measure() == measure)
        .filter(row -> unit.equals(row.unit()))
        .findFirst()
        .orElseThrow();
  }

  private static List<AssessmentRow> rows(
      Ground ground, Caller caller, YearMonth month, PageRequest page) {
    return ground.platform.as(
        caller, () -> duties(ground).assess(new AssessmentQuery(month, null, null), page).items());
  }
}
