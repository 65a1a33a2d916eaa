package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Tier;
import org.linli.messages.Messages;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.DecisionRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

class GateTest {

  private final Ground ground = new Ground("9921");

  @Test
  @Requirement("000-7.2.f.1-3")
  void theBureauReadsRawReadingsInAGovernmentCommunityAndTheCommitteeUsesThemInLimits() {
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var bureau = view(ground.bureau(), tenant);
    assertThat(bureau.outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(bureau.basis().mode()).isEqualTo(OperationMode.GOVERNMENT);
    assertThat(bureau.basis().clause()).startsWith("000-");
    var clerk = ground.platform.clerk(tenant);
    assertThat(view(clerk, tenant).outcome()).isEqualTo(Outcome.PERMIT);
    assertThatThrownBy(
            () ->
                ground.read(
                    clerk, tenant, Asset.DEVICE_READINGS, Action.COMMERCIALISE, Purpose.COMMERCIAL))
        .isInstanceOf(DataRefused.class);
  }

  @Test
  @Requirement("000-7.2.f.1-5")
  void theBureauMustRequestInAnEnterpriseCommunity() {
    var tenant = ground.community(2, OperationMode.ENTERPRISE);
    assertThatThrownBy(() -> view(ground.bureau(), tenant))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("data-request-needed");
              assertThat(refused.status()).isEqualTo(403);
              assertThat(refused.mayRequest()).isTrue();
              assertThat(refused.decision().basis().clause()).isEqualTo("000-7.2.f.1-5");
              var said = Messages.problem(refused, Locale.SIMPLIFIED_CHINESE);
              assertThat(said.detail()).contains("000-7.2.f.1-5").contains("登记需求");
            });
  }

  @Test
  @Requirement({"000-7.2.f.1-5", "003-3.2.3.7.3"})
  void aGrantOpensAndEndsByItself() {
    var tenant = ground.community(3, OperationMode.ENTERPRISE);
    var officer = ground.operator("op-gate-3");
    ground.contract(tenant, "op-gate-3", Duration.ofDays(100));
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, Duration.ofDays(5));
    assertThatThrownBy(() -> view(bureau, tenant)).isInstanceOf(DataRefused.class);

    ground.grant(officer, request, Duration.ofDays(2));
    var open = view(bureau, tenant);
    assertThat(open.outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(open.grant()).contains(request);
    assertThat(open.basis().rule()).isEqualTo("grant " + request);
    assertThat(open.validUntil()).isBefore(ground.in(Duration.ofDays(2)));

    ground.wait(Duration.ofDays(2));
    assertThatThrownBy(() -> view(bureau, tenant)).isInstanceOf(DataRefused.class);
  }

  @Test
  void aGrantOpensForItsAskerAndPurposeAlone() {
    var tenant = ground.community(4, OperationMode.ENTERPRISE);
    var officer = ground.operator("op-gate-4");
    ground.contract(tenant, "op-gate-4", Duration.ofDays(100));
    ground.grant(
        officer, ground.apply(ground.bureau(), tenant, Duration.ofDays(5)), Duration.ofDays(2));
    assertThat(view(ground.bureau(), tenant).outcome()).isEqualTo(Outcome.PERMIT);
    assertThatThrownBy(() -> view(ground.district("01"), tenant)).isInstanceOf(DataRefused.class);
    assertThatThrownBy(
            () ->
                ground.read(
                    ground.bureau(), tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.RESEARCH))
        .isInstanceOf(DataRefused.class);
    assertThatThrownBy(
            () ->
                ground.read(
                    ground.bureau(),
                    tenant,
                    Asset.DEVICE_READINGS,
                    Action.EXPORT,
                    Purpose.GOVERNANCE))
        .isInstanceOf(DataRefused.class);
  }

  @Test
  @Requirement("000-7.2.e.5")
  void everyReadAcrossTiersIsLoggedAndStaysInTheLogForHalfAYear() {
    var tenant = ground.community(5, OperationMode.GOVERNMENT);
    var bureau = ground.bureau();
    var access =
        new Access(Action.VIEW, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, tenant, "device 17");
    ground.read(bureau, access, decision -> List.of(1, 2, 3));
    var row = logged(tenant).getFirst();
    assertThat(row.at()).isBetween(ground.in(Duration.ofMinutes(-1)), ground.instant());
    assertThat(row.username()).isEqualTo(bureau.username());
    assertThat(row.party()).isEqualTo(Party.BUREAU);
    assertThat(row.asset()).isEqualTo(Asset.DEVICE_READINGS);
    assertThat(row.subject()).isEqualTo("device 17");
    assertThat(row.outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(row.basis()).startsWith("GOVERNMENT@1/cell ");
    assertThat(row.items()).isEqualTo(3);
    ground.wait(Duration.ofDays(184));
    ground.checkpoints.close(new DivisionCode(ground.city), ground.instant());
    assertThat(logged(tenant)).contains(row);
    assertThatThrownBy(() -> inDatabase("delete from decision_entry"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aRefusedReadIsLoggedToo() {
    var tenant = ground.community(6, OperationMode.ENTERPRISE);
    assertThatThrownBy(() -> view(ground.bureau(), tenant)).isInstanceOf(DataRefused.class);
    assertThat(logged(tenant))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.outcome()).isEqualTo(Outcome.REQUEST);
              assertThat(row.items()).isNull();
            });
  }

  @Test
  void theLogCannotBeShortenedByTheApplication() {
    for (var table : List.of("decision_entry", "decision_delivery", "decision_checkpoint")) {
      for (var verb : List.of("delete from " + table, "update " + table + " set seal = ''")) {
        assertThatThrownBy(() -> inDatabase(verb)).hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void aReadThatCannotBeLoggedDoesNotHappen() {
    var tenant = ground.community(7, OperationMode.GOVERNMENT);
    var happened = new AtomicBoolean();
    var unloggable =
        new Access(Action.VIEW, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, tenant, "x".repeat(201));
    assertThatThrownBy(
        () ->
            ground.read(
                ground.bureau(),
                unloggable,
                decision -> {
                  happened.set(true);
                  return 1;
                }));
    assertThat(happened).isFalse();
  }

  @Test
  void insideTheGateTheTenantsRowsAreOpenAndNoOthers() {
    var tenant = ground.community(8, OperationMode.GOVERNMENT);
    var access = new Access(Action.VIEW, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, tenant, "test");
    var setting =
        ground.read(
            ground.bureau(),
            access,
            decision ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery("select current_setting('app.tenant', true)")
                                .mapTo(String.class)
                                .one()));
    assertThat(setting).isEqualTo(tenant.value());
  }

  @Test
  void aDistrictFindsNothingOutsideItself() {
    var tenant = ground.community(9, OperationMode.GOVERNMENT);
    assertThat(view(ground.district("01"), tenant).outcome().opens()).isTrue();
    assertThatThrownBy(() -> view(ground.district("02"), tenant)).isInstanceOf(NotFound.class);
    assertThat(logged(tenant).getFirst().basis()).contains("outside-jurisdiction");
  }

  @Test
  void aCommitteeFindsNothingOutsideItself() {
    var own = ground.community(10, OperationMode.GOVERNMENT);
    var other = ground.community(11, OperationMode.GOVERNMENT);
    assertThatThrownBy(() -> view(ground.platform.clerk(own), other)).isInstanceOf(NotFound.class);
  }

  @Test
  void whoKeepsThePlatformRunningHasNoRightToItsData() {
    var tenant = ground.community(12, OperationMode.GOVERNMENT);
    var keeper = ground.platform.caller(Tier.PLATFORM, null, null, null, "*");
    assertThatThrownBy(() -> view(keeper, tenant)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void aSuspendedCommunityStaysShut() {
    var tenant = ground.community(13, OperationMode.GOVERNMENT);
    assertThat(view(ground.bureau(), tenant).outcome()).isEqualTo(Outcome.PERMIT);
    ground
        .platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set state = 'SUSPENDED' where id = ?", tenant.value()));
    assertThatThrownBy(() -> view(ground.bureau(), tenant)).isInstanceOf(TenantSuspended.class);
  }

  @Test
  void anUnknownCommunityIsNotFound() {
    assertThatThrownBy(() -> view(ground.bureau(), new TenantId("nowhere")))
        .isInstanceOf(NotFound.class);
  }

  private org.linli.rights.entity.Decision view(
      org.linli.access.entity.Caller caller, TenantId tenant) {
    return ground.read(caller, tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE);
  }

  private void inDatabase(String sql) {
    ground.run(ground.bureau(), () -> ground.platform.jdbi().useHandle(h -> h.execute(sql)));
  }

  private List<DecisionRow> logged(TenantId tenant) {
    return ground
        .platform
        .as(ground.platform.clerk(tenant), () -> ground.ledger.list(new PageRequest(0, 10, null)))
        .items();
  }
}
