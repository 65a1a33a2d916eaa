package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.keydata.entity.Sensitivity;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.Guide;
import org.linli.rights.boundary.RequestDetail;
import org.linli.rights.boundary.RequestEvent;
import org.linli.rights.boundary.RequestGuide;
import org.linli.rights.boundary.SecondGrantNeeded;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.RequestStep;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The management rules for key data, as applications keep to them (002 §5.4). */
class KeyDataRequestsTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Ground ground = new Ground("9730");

  @Test
  @Requirement("002-5.4.2")
  void theMostSensitiveKeyDataAreOpenedByTwoPersons() {
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var district = ground.district("01");
    var request = apply(district, tenant, "security", Duration.ofDays(20));
    var first = ground.bureau();
    ground.grant(first, request, Duration.ofDays(10));
    assertThat(detail(district, request).row().state()).isEqualTo(RequestState.OPEN);
    assertThat(detail(district, request).row().decidedAt()).isNotNull();
    assertShut(district, tenant);

    assertThatThrownBy(() -> ground.grant(first, request, Duration.ofDays(10)))
        .isInstanceOf(SecondGrantNeeded.class);
    var second = ground.bureau();
    assertThatThrownBy(() -> ground.grant(second, request, Duration.ofDays(11)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("later-than-agreed");
    assertShut(district, tenant);

    ground.grant(second, request, Duration.ofDays(9));
    assertThat(view(district, tenant)).isEqualTo(Outcome.PERMIT);
    assertThat(detail(district, request).events())
        .extracting(RequestEvent::what)
        .containsExactly(RequestStep.SUBMITTED, RequestStep.AGREED, RequestStep.GRANTED);
  }

  @Test
  void theSecondPersonGivesNoMoreThanTheFirst() {
    var tenant = ground.community(2, OperationMode.GOVERNMENT);
    var request = apply(ground.district("01"), tenant, "security", DAY);
    var few = new GrantTerms(List.of("ts", "value"), 100, null);
    var more = new GrantTerms(List.of("ts", "value", "device"), 100, null);
    var hour = ground.in(Duration.ofHours(1));
    ground.run(ground.bureau(), () -> ground.requests.grant(request, hour, few, "the times"));
    assertThatThrownBy(
            () ->
                ground.run(
                    ground.bureau(), () -> ground.requests.grant(request, hour, more, "all of it")))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("more-than-agreed");
    ground.run(ground.bureau(), () -> ground.requests.grant(request, hour, few, "agreed"));
    assertThat(detail(ground.bureau(), request).row().granted().fields())
        .containsExactly("ts", "value");
  }

  /** No way around the second person. */
  @Test
  @Requirement("002-5.4.2")
  void anObjectionThatTurnsARefusalIntoAGrantNeedsTheSecondPersonToo() {
    var tenant = ground.community(7, OperationMode.GOVERNMENT);
    var district = ground.district("01");
    var request = apply(district, tenant, "security", DAY);
    ground.run(ground.bureau(), () -> ground.requests.refuse(request, "no"));
    ground.run(district, () -> ground.objections.raise(request, "but there are burglaries"));
    var few = new GrantTerms(List.of("ts", "value"), 100, null);
    var more = new GrantTerms(List.of("device", "ts", "value"), 1000, null);
    var hour = ground.in(Duration.ofHours(1));
    var first = ground.bureau();
    ground.run(first, () -> ground.objections.change(request, hour, few, "well"));
    assertThat(detail(district, request).row().state()).isEqualTo(RequestState.REFUSED);
    assertShut(district, tenant);
    assertThatThrownBy(
            () -> ground.run(first, () -> ground.objections.change(request, hour, few, "well")))
        .isInstanceOf(SecondGrantNeeded.class);
    var second = ground.bureau();
    assertThatThrownBy(
            () -> ground.run(second, () -> ground.objections.change(request, hour, more, "all")))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("more-than-agreed");
    assertShut(district, tenant);
    ground.run(second, () -> ground.objections.change(request, hour, few, "agreed"));
    var detail = detail(district, request);
    assertThat(detail.row().state()).isEqualTo(RequestState.GRANTED);
    assertThat(detail.row().granted().fields()).containsExactly("ts", "value");
    assertThat(detail.events())
        .extracting(RequestEvent::what)
        .endsWith(RequestStep.OBJECTED, RequestStep.AGREED, RequestStep.CHANGED);
  }

  @Test
  void whatWasAskedAnewIsAgreedToAnew() {
    var tenant = ground.community(3, OperationMode.GOVERNMENT);
    var district = ground.district("01");
    var request = apply(district, tenant, "security", DAY);
    var first = ground.bureau();
    ground.grant(first, request, Duration.ofHours(2));
    ground.run(ground.bureau(), () -> ground.requests.returnForMore(request, "which gate"));
    ground.run(district, () -> ground.requests.supplement(request, null, "the north gate"));
    ground.grant(first, request, Duration.ofHours(2));
    assertThat(detail(district, request).row().state()).isEqualTo(RequestState.OPEN);
    assertShut(district, tenant);
    ground.run(ground.bureau(), () -> ground.requests.refuse(request, "not needed any more"));
    assertThat(detail(district, request).row().state()).isEqualTo(RequestState.REFUSED);
  }

  @Test
  @Requirement("002-5.4.2")
  void theScenarioThatListsThemIsNamed() {
    var tenant = ground.community(4, OperationMode.GOVERNMENT);
    var district = ground.district("01");
    refused(district, tenant, null, DAY, "key-data-scenario");
    refused(district, tenant, "retail", DAY, "key-data-scenario");
    refused(district, tenant, "security", Duration.ofDays(91), "key-data-term");
    apply(district, tenant, "security", Duration.ofDays(89));
  }

  @Test
  void lifeAndPropertyWaitForNoSecondPerson() {
    var tenant = ground.community(5, OperationMode.GOVERNMENT);
    var street =
        ground.platform.caller(org.linli.access.entity.Tier.STREET, "973001001", null, null, "*");
    var guide =
        ground.platform.as(
            street,
            () ->
                new RequestGuide(ground.platform.scopes())
                    .get(Asset.ACCESS_RECORDS, Purpose.EMERGENCY));
    assertThat(guide.fields()).allMatch(field -> field.key() == null);
    var calm =
        ground.platform.as(
            street,
            () ->
                new RequestGuide(ground.platform.scopes())
                    .get(Asset.ACCESS_RECORDS, Purpose.GOVERNANCE));
    assertThat(calm.fields())
        .filteredOn(field -> field.name().equals("device"))
        .extracting(Guide.Field::key)
        .allMatch(measures -> measures.sensitivity() == Sensitivity.HIGH);
    assertThat(tenant).isNotNull();
  }

  @Test
  void onePersonIsEnoughForOrdinaryKeyData() {
    var tenant = ground.community(6, OperationMode.ENTERPRISE);
    ground.contract(tenant, "op-kd6", Duration.ofDays(365));
    var request = ground.apply(ground.bureau(), tenant, DAY);
    ground.grant(ground.operator("op-kd6"), request, Duration.ofHours(1));
    assertThat(detail(ground.bureau(), request).row().state()).isEqualTo(RequestState.GRANTED);
  }

  private UUID apply(Caller caller, TenantId tenant, String scenario, Duration lasts) {
    return ground.platform.as(caller, () -> ground.requests.apply(tenant, wanted(scenario, lasts)));
  }

  private void refused(
      Caller caller, TenantId tenant, String scenario, Duration lasts, String word) {
    assertThatThrownBy(() -> apply(caller, tenant, scenario, lasts))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(word);
  }

  private Wanted wanted(String scenario, Duration lasts) {
    return new Wanted(
        Asset.ACCESS_RECORDS,
        Action.VIEW,
        Purpose.GOVERNANCE,
        "burglaries",
        scenario,
        "data-security-law",
        null,
        List.of("device", "ts", "value"),
        "which gate and when",
        1000L,
        null,
        ground.in(lasts));
  }

  private RequestDetail detail(Caller caller, UUID request) {
    return ground.platform.as(caller, () -> ground.requests.get(request));
  }

  private void assertShut(Caller caller, TenantId tenant) {
    assertThatThrownBy(() -> view(caller, tenant)).isInstanceOf(DataRefused.class);
  }

  private Outcome view(Caller caller, TenantId tenant) {
    var access =
        new Access(Action.VIEW, Asset.ACCESS_RECORDS, Purpose.GOVERNANCE, tenant, "test")
            .only(Set.of("device", "ts", "value"));
    return ground.read(caller, access, decision -> decision.outcome());
  }
}
