package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.NoApprover;
import org.linli.rights.boundary.NotTheApprover;
import org.linli.rights.boundary.NothingToRequest;
import org.linli.rights.boundary.OwnApplication;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

class DataRequestsTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration YEAR = Duration.ofDays(365);

  private final Ground ground = new Ground("9923");

  @Test
  void anApplicationIsAskedGrantedAndEnds() {
    var tenant = enterprise(1, "op-r1");
    var officer = ground.operator("op-r1");
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, DAY);
    assertThat(row(bureau, request))
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.OPEN);
              assertThat(row.mine()).isTrue();
              assertThat(row.mayDecide()).isFalse();
              assertThat(row.requesterParty()).isEqualTo(Party.BUREAU);
              assertThat(row.reason()).isEqualTo("flood prevention");
              assertThat(row.basis()).contains("000-7.2.f.1-5");
            });
    assertThat(row(officer, request).mayDecide()).isTrue();

    ground.grant(officer, request, Duration.ofHours(6));
    assertThat(row(officer, request))
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(RequestState.GRANTED);
              assertThat(row.decidedBy()).isEqualTo(officer.displayName());
              assertThat(row.mayDecide()).isFalse();
              assertThat(row.mayRevoke()).isTrue();
            });
    assertThat(ground.announced)
        .hasSize(2)
        .last()
        .satisfies(changed -> assertThat(changed.topics()).containsExactly("requests"));

    ground.wait(DAY);
    assertThat(row(bureau, request).state()).isEqualTo(RequestState.ENDED);
    assertThat(states(bureau, "ENDED")).contains(request);
    assertThat(states(bureau, "GRANTED")).doesNotContain(request);
  }

  @Test
  void aRefusedApplicationOpensNothingAndCannotBeGrantedLater() {
    var tenant = enterprise(2, "op-r2");
    var officer = ground.operator("op-r2");
    var request = ground.apply(ground.bureau(), tenant, DAY);
    assertThatThrownBy(() -> ground.run(officer, () -> ground.requests.refuse(request, " ")))
        .isInstanceOf(Invalid.class);
    ground.run(officer, () -> ground.requests.refuse(request, "no need shown"));
    assertThat(row(officer, request).state()).isEqualTo(RequestState.REFUSED);
    assertThat(row(officer, request).note()).isEqualTo("no need shown");
    assertThatThrownBy(() -> ground.grant(officer, request, Duration.ofHours(1)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> view(tenant)).isInstanceOf(DataRefused.class);
  }

  @Test
  void anAnswerIsSaidToWhoAppliedAndToNobodyBefore() {
    var tenant = enterprise(77, "op-r77");
    var officer = ground.operator("op-r77");
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, DAY);
    assertThat(ground.answers).isEmpty();
    ground.grant(officer, request, Duration.ofHours(1));
    ground.run(officer, () -> ground.requests.revoke(request));
    assertThat(ground.answers)
        .hasSize(2)
        .allSatisfy(
            answer -> {
              assertThat(answer.request()).isEqualTo(request);
              assertThat(answer.account()).isEqualTo(bureau.accountId());
            });
  }

  @Test
  void aRevokedGrantClosesAtOnce() {
    var tenant = enterprise(3, "op-r3");
    var officer = ground.operator("op-r3");
    var request = ground.apply(ground.bureau(), tenant, DAY);
    assertThatThrownBy(() -> ground.run(officer, () -> ground.requests.revoke(request)))
        .isInstanceOf(Conflict.class);
    ground.grant(officer, request, Duration.ofHours(1));
    assertThat(view(tenant)).isEqualTo(Outcome.PERMIT);
    ground.run(officer, () -> ground.requests.revoke(request));
    assertThatThrownBy(() -> view(tenant)).isInstanceOf(DataRefused.class);
    assertThat(row(officer, request).state()).isEqualTo(RequestState.REVOKED);
  }

  @Test
  void aGrantEndsWithTheContractItRestsOn() {
    var tenant = ground.community(4, OperationMode.ENTERPRISE);
    var officer = ground.operator("op-r4");
    var contract = ground.contract(tenant, "op-r4", YEAR);
    var request = ground.apply(ground.bureau(), tenant, DAY);
    ground.grant(officer, request, Duration.ofHours(1));
    ground.end(tenant, contract);
    assertThatThrownBy(() -> view(tenant)).isInstanceOf(DataRefused.class);
    assertThat(row(ground.bureau(), request).state()).isEqualTo(RequestState.ENDED);
  }

  @Test
  void aGrantEndsNoLaterThanAskedForAndThanTheContract() {
    var tenant = ground.community(5, OperationMode.ENTERPRISE);
    var officer = ground.operator("op-r5");
    ground.contract(tenant, "op-r5", Duration.ofDays(10));
    var request = ground.apply(ground.bureau(), tenant, Duration.ofDays(20));
    assertThatThrownBy(() -> ground.grant(officer, request, Duration.ofDays(21)))
        .hasMessageContaining("later-than-asked");
    assertThatThrownBy(() -> ground.grant(officer, request, Duration.ofDays(15)))
        .hasMessageContaining("after-contract");
    assertThatThrownBy(() -> ground.grant(officer, request, Duration.ofDays(-1)))
        .hasMessageContaining("in-future");
    ground.grant(officer, request, Duration.ofDays(9));
  }

  @Test
  void nobodyDecidesTheirOwnApplication() {
    var tenant = ground.community(6, OperationMode.GOVERNMENT);
    var bureau = ground.bureau();
    var request = applyForRecords(bureau, tenant);
    assertThatThrownBy(() -> ground.grant(bureau, request, Duration.ofHours(1)))
        .isInstanceOf(OwnApplication.class);
    assertThat(row(bureau, request).mayDecide()).isFalse();
    ground.grant(ground.bureau(), request, Duration.ofHours(1));
  }

  @Test
  void theModeSaysWhoAnswers() {
    var government = ground.community(7, OperationMode.GOVERNMENT);
    ground.contract(government, "op-r7", YEAR);
    var officer = ground.operator("op-r7");
    var asked = applyForRecords(ground.district("01"), government);
    assertThatThrownBy(() -> ground.grant(officer, asked, Duration.ofHours(1)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.grant(ground.district("01"), asked, Duration.ofHours(1)))
        .isInstanceOf(NotTheApprover.class);
    ground.grant(ground.bureau(), asked, Duration.ofHours(1));

    var enterprise = enterprise(8, "op-r7");
    var wanted = ground.apply(ground.bureau(), enterprise, DAY);
    assertThatThrownBy(() -> ground.grant(ground.bureau(), wanted, Duration.ofHours(1)))
        .isInstanceOf(NotTheApprover.class);
    assertThatThrownBy(
            () -> ground.grant(ground.platform.clerk(enterprise), wanted, Duration.ofHours(1)))
        .isInstanceOf(NotTheApprover.class);
    ground.grant(officer, wanted, Duration.ofHours(1));
  }

  @Test
  void whatTheOperatorAsksForTheBureauDecides() {
    var tenant = ground.community(9, OperationMode.PPP);
    ground.contract(tenant, "op-r9", YEAR);
    var operator = ground.operator("op-r9");
    var colleague = ground.operator("op-r9");
    var request =
        ground.platform.as(
            operator,
            () ->
                ground.requests.apply(
                    tenant,
                    Ground.wanted(
                        Asset.ALARMS,
                        Action.EXPORT,
                        Purpose.PUBLIC_SERVICE,
                        "yearly report",
                        ground.in(DAY))));
    assertThatThrownBy(() -> ground.grant(colleague, request, Duration.ofHours(1)))
        .isInstanceOf(NotTheApprover.class);
    ground.grant(ground.bureau(), request, Duration.ofHours(1));
    assertThat(
            ground
                .read(operator, tenant, Asset.ALARMS, Action.EXPORT, Purpose.PUBLIC_SERVICE)
                .outcome())
        .isEqualTo(Outcome.PERMIT);
  }

  @Test
  void withoutAnOperatorUnderContractNobodyCouldGrant() {
    var tenant = ground.community(10, OperationMode.ENTERPRISE);
    assertThatThrownBy(() -> ground.apply(ground.bureau(), tenant, DAY))
        .isInstanceOf(NoApprover.class);
  }

  @Test
  void onlyWhatAnApplicationOpensIsAskedFor() {
    var tenant = ground.community(11, OperationMode.GOVERNMENT);
    assertThatThrownBy(() -> ground.apply(ground.bureau(), tenant, DAY))
        .isInstanceOf(NothingToRequest.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau(),
                    () ->
                        ground.requests.apply(
                            tenant,
                            Ground.wanted(
                                Asset.HEALTH_READINGS,
                                Action.COMMERCIALISE,
                                Purpose.COMMERCIAL,
                                "money",
                                ground.in(DAY)))))
        .isInstanceOfSatisfying(
            DataRefused.class, refused -> assertThat(refused.mayRequest()).isFalse());
  }

  @Test
  void purposeReasonAndTimeAreNeeded() {
    var tenant = enterprise(12, "op-r12");
    assertRefused(tenant, null, "why", DAY, "purpose");
    assertRefused(tenant, Purpose.GOVERNANCE, " ", DAY, "reason");
    assertRefused(tenant, Purpose.GOVERNANCE, "why", Duration.ofDays(-1), "in-future");
    assertRefused(tenant, Purpose.GOVERNANCE, "why", Duration.ofDays(400), "too-late");
  }

  @Test
  void whoWaitsForAnAnswerDoesNotAskAgain() {
    var tenant = enterprise(13, "op-r13");
    ground.apply(ground.bureau(), tenant, DAY);
    assertThatThrownBy(() -> ground.apply(ground.bureau(), tenant, DAY))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void eachSideSeesItsOwnApplications() {
    var tenant = enterprise(14, "op-r14");
    var request = ground.apply(ground.bureau(), tenant, DAY);
    for (var seeing :
        List.of(
            ground.bureau(),
            ground.district("01"),
            ground.platform.clerk(tenant),
            ground.operator("op-r14"))) {
      assertThat(states(seeing, null)).contains(request);
    }
    for (var blind :
        List.of(
            ground.operator("op-r14-other"),
            ground.district("02"),
            ground.platform.clerk(ground.community(15, OperationMode.ENTERPRISE)))) {
      assertThat(states(blind, null)).doesNotContain(request);
      assertThatThrownBy(() -> ground.grant(blind, request, Duration.ofHours(1)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void anApplicationOutsideTheOwnDivisionFindsNothing() {
    var tenant = enterprise(16, "op-r16");
    assertThatThrownBy(() -> ground.apply(ground.district("02"), tenant, DAY))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aChangeOfModeLeavesOldApplicationsAndGrantsWithoutEffect() {
    var tenant = enterprise(17, "op-r17");
    var officer = ground.operator("op-r17");
    var granted = ground.apply(ground.bureau(), tenant, DAY);
    ground.grant(officer, granted, Duration.ofHours(5));
    var open = ground.apply(ground.district("01"), tenant, DAY);
    assertThat(view(tenant)).isEqualTo(Outcome.PERMIT);
    ground
        .platform
        .owner()
        .useHandle(h -> h.execute("update tenant set mode = 'PPP' where id = ?", tenant.value()));
    assertThat(view(tenant)).isEqualTo(Outcome.AGGREGATE);
    assertThatThrownBy(() -> ground.grant(officer, open, Duration.ofHours(1)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatStillWaitsGoesToTheNextOperator() {
    var tenant = ground.community(18, OperationMode.ENTERPRISE);
    var contract = ground.contract(tenant, "op-r18", YEAR);
    var request = ground.apply(ground.bureau(), tenant, Duration.ofDays(9));
    ground.end(tenant, contract);
    ground.wait(Duration.ofDays(2));
    ground.contract(tenant, "op-r18-next", YEAR);
    assertThat(states(ground.operator("op-r18"), null)).doesNotContain(request);
    ground.grant(ground.operator("op-r18-next"), request, Duration.ofHours(1));
  }

  private void assertRefused(
      TenantId tenant, Purpose purpose, String reason, Duration until, String word) {
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau(),
                    () ->
                        ground.requests.apply(
                            tenant,
                            Ground.wanted(
                                Asset.DEVICE_READINGS,
                                Action.VIEW,
                                purpose,
                                reason,
                                ground.in(until)))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(word);
  }

  private TenantId enterprise(int number, String operator) {
    var tenant = ground.community(number, OperationMode.ENTERPRISE);
    ground.contract(tenant, operator, YEAR);
    return tenant;
  }

  private UUID applyForRecords(Caller caller, TenantId tenant) {
    return ground.platform.as(
        caller,
        () ->
            ground.requests.apply(
                tenant,
                Ground.wanted(
                    Asset.ACCESS_RECORDS,
                    Action.VIEW,
                    Purpose.GOVERNANCE,
                    "gas leak",
                    ground.in(DAY))));
  }

  private Outcome view(TenantId tenant) {
    return ground
        .read(ground.bureau(), tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE)
        .outcome();
  }

  private RequestRow row(Caller caller, UUID id) {
    return rows(caller, null).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private Set<UUID> states(Caller caller, String state) {
    return rows(caller, state).stream()
        .map(RequestRow::id)
        .collect(java.util.stream.Collectors.toSet());
  }

  private List<RequestRow> rows(Caller caller, String state) {
    return ground
        .platform
        .as(
            caller,
            () ->
                ground.requests.list(
                    new RequestQuery(
                        state == null ? null : RequestState.valueOf(state), null, null),
                    new PageRequest(0, 500, null)))
        .items();
  }
}
