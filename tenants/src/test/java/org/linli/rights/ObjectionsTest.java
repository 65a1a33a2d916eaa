package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.NotTheApprover;
import org.linli.rights.boundary.OwnApplication;
import org.linli.rights.boundary.RequestDetail;
import org.linli.rights.boundary.RequestEvent;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.ObjectionState;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.RequestStep;
import org.linli.rights.entity.RequestVerb;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

class ObjectionsTest {

  private static final Duration MONTH = Duration.ofDays(30);

  private final Ground ground = new Ground("9883");

  @Test
  @Requirement("000-7.2.e.6-1")
  void whoAskedObjectsToARefusalAndTheNextTierChangesIt() {
    var tenant = enterprise(1, "op-o1");
    var district = ground.district("01");
    var officer = ground.operator("op-o1");
    var request = ground.apply(district, tenant, MONTH);
    ground.run(officer, () -> ground.requests.refuse(request, "not our duty"));
    assertThat(verbs(district, request)).containsExactly(RequestVerb.OBJECT);
    assertThat(verbs(officer, request)).isEmpty();
    assertThatThrownBy(() -> ground.run(district, () -> ground.objections.raise(request, " ")))
        .isInstanceOf(Invalid.class);
    ground.run(district, () -> ground.objections.raise(request, "the law says it is"));
    assertThat(detail(district, request).objections())
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.handler()).isEqualTo(Answerer.BUREAU);
              assertThat(objection.state()).isEqualTo(ObjectionState.OPEN);
              assertThat(objection.dueAt()).isAfter(ground.instant());
            });
    assertThatThrownBy(
            () -> ground.run(district, () -> ground.objections.raise(request, "once more")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> change(officer, request, Duration.ofDays(1)))
        .isInstanceOf(NotTheApprover.class);
    assertThatThrownBy(() -> change(ground.bureau(), request, null)).isInstanceOf(Invalid.class);
    change(ground.bureau(), request, Duration.ofDays(1));
    assertThat(detail(district, request).row().state()).isEqualTo(RequestState.GRANTED);
    assertThat(detail(district, request).objections().getFirst().state())
        .isEqualTo(ObjectionState.CHANGED);
    assertThat(view(district, tenant)).isEqualTo(Outcome.PERMIT);
    assertThat(detail(district, request).events())
        .extracting(RequestEvent::what)
        .containsExactly(
            RequestStep.SUBMITTED, RequestStep.REFUSED, RequestStep.OBJECTED, RequestStep.CHANGED);
  }

  @Test
  @Requirement("000-7.2.e.6-2")
  void theCommunitysObjectionHoldsTheGrantUntilItIsAnswered() {
    var tenant = enterprise(2, "op-o2");
    var district = ground.district("01");
    var clerk = ground.platform.clerk(tenant);
    var request = granted(district, tenant, "op-o2");
    assertThat(view(district, tenant)).isEqualTo(Outcome.PERMIT);
    ground.run(clerk, () -> ground.objections.raise(request, "our residents were not told"));
    assertThat(detail(clerk, request).row().held()).isTrue();
    assertThatThrownBy(() -> view(district, tenant)).isInstanceOf(DataRefused.class);
    ground.run(
        ground.bureau(), () -> ground.objections.uphold(request, "they are told on the board"));
    assertThat(detail(clerk, request).row().held()).isFalse();
    assertThat(view(district, tenant)).isEqualTo(Outcome.PERMIT);
    assertThat(verbs(clerk, request)).as("one objection to one answer").isEmpty();
  }

  @Test
  void anObjectionMayEndTheGrant() {
    var tenant = enterprise(3, "op-o3");
    var district = ground.district("01");
    var request = granted(district, tenant, "op-o3");
    ground.run(
        ground.platform.clerk(tenant), () -> ground.objections.raise(request, "no need shown"));
    change(ground.bureau(), request, null);
    assertThat(detail(district, request).row().state()).isEqualTo(RequestState.REVOKED);
    assertThatThrownBy(() -> view(district, tenant)).isInstanceOf(DataRefused.class);
  }

  @Test
  void whoGotLessThanAskedMayObjectAndWhoGotAllMayNot() {
    var tenant = enterprise(4, "op-o4");
    var district = ground.district("01");
    var officer = ground.operator("op-o4");
    var whole = ground.apply(district, tenant, MONTH);
    ground.run(
        officer,
        () ->
            ground.requests.grant(
                whole, detail(officer, whole).row().wantedUntil(), null, "all of it"));
    assertThat(verbs(district, whole)).doesNotContain(RequestVerb.OBJECT);
    ground.run(district, () -> ground.requests.giveBack(whole));
    var part = ground.apply(district, tenant, MONTH);
    ground.run(
        officer,
        () ->
            ground.requests.grant(
                part,
                ground.in(Duration.ofDays(20)),
                new GrantTerms(List.of("ts"), 10, null),
                "the times alone"));
    assertThat(verbs(district, part)).contains(RequestVerb.OBJECT);
  }

  @Test
  void nobodyAnswersTheObjectionToTheirOwnDecisionNorTheirOwnObjection() {
    var tenant = ground.community(5, OperationMode.GOVERNMENT);
    var district = ground.district("01");
    var decider = ground.bureau();
    var request =
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
                        ground.in(MONTH))));
    ground.run(decider, () -> ground.requests.refuse(request, "no leak known"));
    ground.run(district, () -> ground.objections.raise(request, "there is one"));
    assertThatThrownBy(
            () -> ground.run(decider, () -> ground.objections.uphold(request, "I said no")))
        .isInstanceOf(NotTheApprover.class);
    assertThatThrownBy(
            () -> ground.run(district, () -> ground.objections.uphold(request, "I said so")))
        .isInstanceOf(OwnApplication.class);
    ground.run(ground.bureau(), () -> ground.objections.uphold(request, "looked into it"));
    assertThat(detail(district, request).row().state()).isEqualTo(RequestState.REFUSED);
  }

  @Test
  @Requirement("000-7.2.e.6-2")
  void objectionsHaveTheirTimeAndSilenceLetsTheAnswerStand() {
    var tenant = enterprise(6, "op-o6");
    var district = ground.district("01");
    var clerk = ground.platform.clerk(tenant);
    var late = granted(district, tenant, "op-o6");
    ground.wait(Duration.ofDays(24));
    assertThat(verbs(clerk, late)).isEmpty();
    assertThatThrownBy(() -> ground.run(clerk, () -> ground.objections.raise(late, "too late")))
        .isInstanceOf(Conflict.class);
    var request = granted(district, tenant, "op-o6");
    ground.run(clerk, () -> ground.objections.raise(request, "our residents were not told"));
    ground.wait(Duration.ofDays(15));
    ground.overdue.settle(new DivisionCode(ground.city));
    assertThat(detail(clerk, request).objections().getFirst())
        .satisfies(
            objection -> {
              assertThat(objection.state()).isEqualTo(ObjectionState.STANDS);
              assertThat(objection.answeredBy()).isNull();
            });
    assertThat(detail(clerk, request).row().held()).isFalse();
  }

  private void change(Caller caller, UUID request, Duration lasts) {
    ground.run(
        caller,
        () ->
            ground.objections.change(
                request, lasts == null ? null : ground.in(lasts), null, "looked into it"));
  }

  private UUID granted(Caller asker, TenantId tenant, String operator) {
    var request = ground.apply(asker, tenant, MONTH);
    ground.grant(ground.operator(operator), request, Duration.ofDays(20));
    return request;
  }

  private java.util.Set<RequestVerb> verbs(Caller caller, UUID request) {
    return detail(caller, request).row().verbs();
  }

  private RequestDetail detail(Caller caller, UUID request) {
    return ground.platform.as(caller, () -> ground.requests.get(request));
  }

  private Outcome view(Caller caller, TenantId tenant) {
    return ground
        .read(caller, tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE)
        .outcome();
  }

  private TenantId enterprise(int number, String operator) {
    var tenant = ground.community(number, OperationMode.ENTERPRISE);
    ground.contract(tenant, operator, Duration.ofDays(365));
    return tenant;
  }
}
