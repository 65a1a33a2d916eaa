package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.NotTheApprover;
import org.linli.rights.boundary.RequestDetail;
import org.linli.rights.boundary.RequestEvent;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.EndedBy;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.RequestStep;
import org.linli.rights.entity.RequestVerb;
import org.linli.rights.entity.SupplyPath;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

class RequestCourseTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);

  private final Ground ground = new Ground("9881");

  @Test
  void aDraftIsItsAuthorsAloneUntilItIsSubmitted() {
    var tenant = enterprise(1, "op-rc1");
    var bureau = ground.bureau();
    var colleague = ground.bureau();
    var draft =
        ground.platform.as(
            bureau, () -> ground.requests.draft(tenant, readings("flood prevention")));
    assertThat(detail(bureau, draft).row().state()).isEqualTo(RequestState.DRAFT);
    assertThat(detail(bureau, draft).row().verbs())
        .containsExactlyInAnyOrder(RequestVerb.SUBMIT, RequestVerb.WITHDRAW);
    assertThatThrownBy(() -> detail(colleague, draft)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> detail(ground.operator("op-rc1"), draft)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> run(colleague, () -> ground.requests.submit(draft, null)))
        .isInstanceOf(NotFound.class);
    run(bureau, () -> ground.requests.submit(draft, readings("flood and storm prevention")));
    assertThat(detail(ground.operator("op-rc1"), draft).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.OPEN);
              assertThat(row.reason()).isEqualTo("flood and storm prevention");
              assertThat(row.answerer()).isEqualTo(Answerer.OPERATOR);
              assertThat(row.route()).isEqualTo("lawful-call");
              assertThat(row.dueAt()).isAfter(ground.in(DAY));
            });
    assertThat(steps(bureau, draft)).containsExactly(RequestStep.DRAFTED, RequestStep.SUBMITTED);
    assertThatThrownBy(() -> run(bureau, () -> ground.requests.submit(draft, null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsMissingIsAskedForAndTheDeadlineBeginsAnew() {
    var tenant = enterprise(2, "op-rc2");
    var bureau = ground.bureau();
    var officer = ground.operator("op-rc2");
    var request = ground.apply(bureau, tenant, MONTH);
    var due = detail(bureau, request).row().dueAt();
    assertThatThrownBy(() -> run(officer, () -> ground.requests.returnForMore(request, " ")))
        .isInstanceOf(Invalid.class);
    run(officer, () -> ground.requests.returnForMore(request, "Which devices?"));
    assertThat(detail(bureau, request).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.RETURNED);
              assertThat(row.dueAt()).isNull();
              assertThat(row.verbs())
                  .containsExactlyInAnyOrder(RequestVerb.SUPPLEMENT, RequestVerb.WITHDRAW);
            });
    assertThatThrownBy(() -> ground.grant(officer, request, DAY)).isInstanceOf(Conflict.class);
    ground.wait(Duration.ofDays(7));
    run(
        bureau,
        () -> ground.requests.supplement(request, readings("the rain gauges"), "rain gauges"));
    assertThat(detail(officer, request).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.OPEN);
              assertThat(row.dueAt()).isAfter(due);
              assertThat(row.reason()).isEqualTo("the rain gauges");
            });
    assertThat(detail(officer, request).events())
        .extracting(RequestEvent::what)
        .containsExactly(RequestStep.SUBMITTED, RequestStep.RETURNED, RequestStep.SUPPLEMENTED);
    assertThat(detail(officer, request).events())
        .extracting(RequestEvent::note)
        .containsExactly(null, "Which devices?", "rain gauges");
  }

  @Test
  void anApplicationIsWithdrawnByItsOwnSideAlone() {
    var tenant = enterprise(3, "op-rc3");
    var request = ground.apply(ground.bureau(), tenant, DAY);
    assertThatThrownBy(
            () -> run(ground.operator("op-rc3"), () -> ground.requests.withdraw(request)))
        .isInstanceOf(NotTheApprover.class);
    run(ground.bureau(), () -> ground.requests.withdraw(request));
    assertThat(detail(ground.bureau(), request).row().state()).isEqualTo(RequestState.WITHDRAWN);
    assertThat(detail(ground.bureau(), request).row().verbs()).isEmpty();
  }

  @Test
  @Requirement("000-7.2.f.1-5")
  void whatNobodyAnswersGoesToTheNextAndIsRefusedBySilenceInTheEnd() {
    var tenant = enterprise(4, "op-rc4");
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, Duration.ofDays(90));
    settle();
    assertThat(detail(bureau, request).row().answerer()).isEqualTo(Answerer.OPERATOR);
    ground.wait(Duration.ofDays(20));
    assertThat(detail(bureau, request).row().overdue()).isTrue();
    settle();
    var other = ground.bureau();
    assertThat(detail(other, request).row())
        .satisfies(
            row -> {
              assertThat(row.answerer()).isEqualTo(Answerer.BUREAU);
              assertThat(row.overdue()).isFalse();
              assertThat(row.mayDecide()).isTrue();
            });
    assertThatThrownBy(() -> ground.grant(ground.operator("op-rc4"), request, DAY))
        .isInstanceOf(NotTheApprover.class);
    ground.wait(Duration.ofDays(20));
    settle();
    assertThat(detail(bureau, request).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.REFUSED);
              assertThat(row.decidedBy()).as("nobody: silence did").isNull();
            });
    assertThat(steps(bureau, request))
        .containsExactly(RequestStep.SUBMITTED, RequestStep.PASSED_ON, RequestStep.LAPSED);
  }

  @Test
  void aCommunityAsksTheLevelsAboveAndTheDistrictAnswersFirst() {
    var tenant = ground.community(5, OperationMode.GOVERNMENT);
    var street =
        ground.platform.caller(org.linli.access.entity.Tier.STREET, "988101001", null, null, "*");
    var request =
        ground.platform.as(
            street,
            () ->
                ground.requests.apply(
                    tenant,
                    Ground.wanted(
                        Asset.ACCESS_RECORDS,
                        Action.EXPORT,
                        Purpose.GOVERNANCE,
                        "a missing child",
                        ground.in(DAY))));
    assertThat(detail(street, request).row().route()).isEqualTo("community-upwards");
    assertThatThrownBy(() -> ground.grant(ground.bureau(), request, Duration.ofHours(1)))
        .isInstanceOf(NotTheApprover.class);
    assertThatThrownBy(() -> ground.grant(ground.district("02"), request, Duration.ofHours(1)))
        .isInstanceOf(NotFound.class);
    ground.grant(ground.district("01"), request, Duration.ofHours(1));
  }

  @Test
  @Requirement("002-5.5.1")
  void fieldsThatThePurposeDoesNotNeedAreQuestioned() {
    var tenant = ground.community(6, OperationMode.GOVERNMENT);
    var district = ground.district("01");
    var bare =
        new Wanted(
            Asset.CASES,
            Action.EXPORT,
            Purpose.GOVERNANCE,
            "figures of the year",
            null,
            "data-security-law",
            null,
            List.of("case", "kind", "description"),
            null,
            100L,
            null,
            ground.in(DAY));
    assertThatThrownBy(
            () -> ground.platform.as(district, () -> ground.requests.apply(tenant, bare)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("not-needed-fields");
    var least =
        ground.platform.as(
            district,
            () ->
                ground.requests.apply(
                    tenant,
                    Ground.wanted(
                            Asset.ACCESS_RECORDS,
                            Action.VIEW,
                            Purpose.GOVERNANCE,
                            "gas leak",
                            ground.in(DAY))
                        .withNeededFields()));
    assertThat(detail(district, least).row().questioned()).isEmpty();
    assertThat(detail(district, least).row().terms().fields()).contains("ts", "value");
  }

  @Test
  void groundFieldsScenarioAndVolumeAreChecked() {
    var tenant = enterprise(7, "op-rc7");
    refused(tenant, wish(null, null, null, 10L), "legalBasis");
    refused(tenant, wish("no-such-law", null, null, 10L), "unknown");
    refused(tenant, wish("operation-contract", "no-such-scenario", null, 10L), "scenario");
    refused(tenant, wish("life-and-property", null, null, 10L), "not-for-this");
    refused(tenant, wish("data-security-law", null, List.of("salary"), 10L), "unknown-field");
    refused(tenant, wish("data-security-law", null, null, 0L), "out-of-range");
    refused(tenant, wish("data-security-law", null, null, Long.MAX_VALUE), "out-of-range");
  }

  @Test
  @Requirement("000-7.2.e.3-3")
  void theSupplyPathIsChosenByPartyAndScenarioAndRecordedWithItsReason() {
    var tenant = ground.community(8, OperationMode.PPP);
    ground.contract(tenant, "op-rc8", YEAR);
    var operator = ground.operator("op-rc8");
    var trading = alarms(operator, tenant, null, Purpose.PUBLIC_SERVICE);
    assertThat(detail(operator, trading).row())
        .satisfies(
            row -> {
              assertThat(row.path()).isEqualTo(SupplyPath.TRADING);
              assertThat(row.pathRule()).isEqualTo("enterprise");
            });
    run(operator, () -> ground.requests.withdraw(trading));
    var entrusted = alarms(operator, tenant, "fire-safety", Purpose.PUBLIC_SERVICE);
    assertThat(detail(operator, entrusted).row().path()).isEqualTo(SupplyPath.SHARING);
    assertThat(detail(operator, entrusted).row().pathRule()).isEqualTo("entrusted");
    var paths =
        ground.platform.as(operator, () -> ground.requests.byPath(ground.instant().minus(DAY)));
    assertThat(paths)
        .extracting(figure -> figure.path())
        .containsExactlyInAnyOrder(SupplyPath.values());
  }

  @Test
  void aGrantMayBeLessThanAskedAndNeverMore() {
    var tenant = enterprise(9, "op-rc9");
    var officer = ground.operator("op-rc9");
    var request = ground.apply(ground.bureau(), tenant, MONTH);
    var more = new GrantTerms(List.of("ts", "value"), 1_000_000, null);
    assertThatThrownBy(
            () -> run(officer, () -> ground.requests.grant(request, ground.in(DAY), more, "")))
        .hasMessageContaining("more-than-asked");
    var other = new GrantTerms(List.of("salary"), 10, null);
    assertThatThrownBy(
            () -> run(officer, () -> ground.requests.grant(request, ground.in(DAY), other, "")))
        .hasMessageContaining("more-than-asked");
    var none = new GrantTerms(List.of(), 10, null);
    assertThatThrownBy(
            () -> run(officer, () -> ground.requests.grant(request, ground.in(DAY), none, "")))
        .hasMessageContaining("fields");
    var less = new GrantTerms(List.of("ts", "value"), 10, 15L);
    run(officer, () -> ground.requests.grant(request, ground.in(DAY), less, "so much"));
    assertThat(detail(officer, request).row().granted()).isEqualTo(less);
  }

  @Test
  void aGrantThatIsNotNeededIsGivenBack() {
    var tenant = enterprise(10, "op-rc10");
    var officer = ground.operator("op-rc10");
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, MONTH);
    ground.grant(officer, request, DAY);
    assertThat(detail(bureau, request).row().verbs()).contains(RequestVerb.GIVE_BACK);
    run(bureau, () -> ground.requests.giveBack(request));
    assertThat(detail(bureau, request).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.ENDED);
              assertThat(row.endedBy()).isEqualTo(EndedBy.GIVEN_BACK);
            });
  }

  @Test
  void theBureauSupervisesAndMayEndEveryGrant() {
    var tenant = enterprise(11, "op-rc11");
    var request = ground.apply(ground.district("01"), tenant, MONTH);
    ground.grant(ground.operator("op-rc11"), request, DAY);
    assertThatThrownBy(() -> run(ground.district("01"), () -> ground.requests.revoke(request)))
        .isInstanceOf(NotTheApprover.class);
    run(ground.bureau(), () -> ground.requests.revoke(request));
    assertThat(detail(ground.bureau(), request).row().state()).isEqualTo(RequestState.REVOKED);
  }

  private UUID alarms(Caller caller, TenantId tenant, String scenario, Purpose purpose) {
    return ground.platform.as(
        caller,
        () ->
            ground.requests.apply(
                tenant,
                new Wanted(
                    Asset.ALARMS,
                    Action.EXPORT,
                    purpose,
                    "a report",
                    scenario,
                    "operation-contract",
                    "8.2",
                    null,
                    null,
                    null,
                    null,
                    ground.in(DAY))));
  }

  private Wanted readings(String reason) {
    return Ground.wanted(
        Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE, reason, ground.in(MONTH));
  }

  private Wanted wish(String basis, String scenario, List<String> fields, Long rows) {
    return new Wanted(
        Asset.DEVICE_READINGS,
        Action.VIEW,
        Purpose.GOVERNANCE,
        "why",
        scenario,
        basis,
        null,
        fields,
        "needed",
        rows,
        null,
        ground.in(DAY));
  }

  private void refused(TenantId tenant, Wanted wanted, String word) {
    assertThatThrownBy(
            () -> ground.platform.as(ground.bureau(), () -> ground.requests.apply(tenant, wanted)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(word);
  }

  private void settle() {
    ground.overdue.settle(new DivisionCode(ground.city));
  }

  private TenantId enterprise(int number, String operator) {
    var tenant = ground.community(number, OperationMode.ENTERPRISE);
    ground.contract(tenant, operator, YEAR);
    return tenant;
  }

  private List<RequestStep> steps(Caller caller, UUID request) {
    return detail(caller, request).events().stream().map(RequestEvent::what).toList();
  }

  private RequestDetail detail(Caller caller, UUID request) {
    return ground.platform.as(caller, () -> ground.requests.get(request));
  }

  private void run(Caller caller, Runnable work) {
    ground.run(caller, work);
  }
}
