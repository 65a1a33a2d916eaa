package org.linli.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.boundary.TenantProvisioned;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;
import org.linli.testing.TestPlatform;

class TenantsTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final List<Object> announced = new ArrayList<>();
  private final Tenants tenants = new Tenants(platform.jdbi(), platform.scopes(), announced::add);

  private final TenantId own = platform.community("990130001001", OperationMode.GOVERNMENT);
  private final TenantId foreign = platform.community("990131001001", OperationMode.GOVERNMENT);
  private final Caller district = platform.caller(Tier.DISTRICT, "990130", null, null, "*");

  @Test
  void suspensionStopsTheTenantAtOnceAndResumptionRevivesIt() {
    var clerk = platform.clerk(own);
    run(() -> tenants.suspend(own, "欠费"));
    assertThat(platform.as(district, () -> tenants.get(own)))
        .returns(TenantState.SUSPENDED, TenantRow::state)
        .returns("欠费", TenantRow::reason);
    assertThatThrownBy(() -> platform.as(clerk, () -> 1)).isInstanceOf(TenantSuspended.class);
    assertThatThrownBy(() -> platform.scopes().asSystem("feeds", own, () -> 1))
        .isInstanceOf(TenantSuspended.class);
    assertThatThrownBy(() -> run(() -> tenants.suspend(own, "again"))).isInstanceOf(Conflict.class);

    run(() -> tenants.resume(own));
    assertThat(platform.as(clerk, () -> 1)).isEqualTo(1);
    assertThat(announced)
        .contains(new Changed(own, new DivisionCode("990130001001"), Set.of("tenant")));
  }

  @Test
  void everyVerbIsCheckedAgainstTheTenantThatWasNamed() {
    var missing = new TenantId("990130001099");
    BiConsumer<Caller, TenantId> refused =
        (caller, tenant) -> {
          var answers =
              List.<Runnable>of(
                  () -> tenants.get(tenant),
                  () -> tenants.suspend(tenant, "x"),
                  () -> tenants.resume(tenant));
          assertThat(answers)
              .allSatisfy(
                  verb ->
                      assertThatThrownBy(
                              () ->
                                  platform.as(
                                      caller,
                                      () -> {
                                        verb.run();
                                        return null;
                                      }))
                          .isInstanceOf(NotFound.class)
                          .hasMessage("not-found[tenant]"));
        };
    refused.accept(district, foreign);
    refused.accept(district, missing);
    refused.accept(platform.clerk(own), foreign);
    refused.accept(platform.caller(Tier.OPERATOR, null, null, "acme", "*"), own);
    assertThat(platform.scopes().asSystem("test", () -> tenants.get(foreign)).state())
        .isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void listsShowTheOwnPartOfTheCityAlone() {
    var request = PageRequest.first(500);
    assertThat(platform.as(district, () -> tenants.list(null, null, request)).items())
        .extracting(row -> row.id())
        .contains(own)
        .doesNotContain(foreign);
    assertThat(
            platform
                .as(district, () -> tenants.list(new DivisionCode("990131"), null, request))
                .total())
        .isZero();
    assertThat(
            platform.as(district, () -> tenants.list(null, TenantState.SUSPENDED, request)).items())
        .isEmpty();
    assertThat(
            platform
                .as(district, () -> tenants.list(null, null, new PageRequest(0, 5, "%")))
                .total())
        .isZero();
    var operator = platform.caller(Tier.OPERATOR, null, null, "acme", "*");
    assertThat(platform.as(operator, () -> tenants.list(null, null, request)).total()).isZero();
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "*");
    assertThat(platform.as(keeper, () -> tenants.list(null, null, request)).items())
        .extracting(row -> row.id())
        .contains(own, foreign);
  }

  @Test
  void aCommunityIsProvisionedOnceAndOnlyWithinTheOwnDivision() {
    var fresh = new DivisionCode("990130001002");
    platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "insert into division values ('990130001002', 'new', 'COMMUNITY', '990130001')"
                        + " on conflict do nothing"));
    var row = platform.as(district, () -> tenants.provision(fresh, OperationMode.PPP));
    assertThat(row.mode()).isEqualTo(OperationMode.PPP);
    assertThat(announced).contains(new TenantProvisioned(row.id(), fresh));
    assertThatThrownBy(
            () -> platform.as(district, () -> tenants.provision(fresh, OperationMode.PPP)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () ->
                platform.as(
                    district,
                    () -> tenants.provision(new DivisionCode("990131001001"), OperationMode.PPP)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                platform.as(
                    district,
                    () -> tenants.provision(new DivisionCode("990130"), OperationMode.PPP)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void afterASecondLookItIsWhatWasSeenThatIsChanged() {
    var seen = platform.as(district, () -> tenants.get(own)).stateSince();
    var change =
        platform.as(district, () -> tenants.change(own, TenantState.SUSPENDED, " 欠费 ", seen));
    assertThat(change.auditName()).isEqualTo("990130001001 SUSPENDED 欠费");
    assertThatThrownBy(() -> run(() -> tenants.change(own, TenantState.ACTIVE, "已缴清", seen)))
        .as("it was another's look")
        .isInstanceOf(Conflict.class);
    var since = change.tenant().stateSince();
    assertThatThrownBy(() -> run(() -> tenants.change(own, TenantState.SUSPENDED, "x", since)))
        .as("it is so already")
        .isInstanceOf(Conflict.class);
    for (var none : new String[] {null, " ", "a\0b", "x".repeat(401)}) {
      assertThatThrownBy(() -> run(() -> tenants.change(own, TenantState.ACTIVE, none, since)))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> run(() -> tenants.change(foreign, TenantState.SUSPENDED, "x", since)))
        .isInstanceOf(NotFound.class);
    run(() -> tenants.change(own, TenantState.ACTIVE, "已缴清", since));
    assertThat(platform.as(district, () -> tenants.get(own)).reason()).isEqualTo("已缴清");
  }

  @Test
  void aSuspensionNeedsAReason() {
    assertThatThrownBy(() -> run(() -> tenants.suspend(own, " "))).isInstanceOf(Invalid.class);
  }

  private void run(Runnable verb) {
    platform.as(
        district,
        () -> {
          verb.run();
          return null;
        });
  }
}
