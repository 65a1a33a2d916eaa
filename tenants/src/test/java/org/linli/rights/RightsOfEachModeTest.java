package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.DecisionRow;
import org.linli.rights.boundary.OwnApplication;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Who owns, who uses and who answers for a community's data, mode by mode, to its end. */
class RightsOfEachModeTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);

  private final Ground ground = new Ground("9927");

  @Test
  @Requirement("000-10.1.2.1.c.2")
  void theGovernmentManagesTheDataAsOneAndUseBesideItsPurposesIsFlagged() {
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var matrix = Ground.MATRICES.of(OperationMode.GOVERNMENT).file();
    assertThat(matrix.owner()).isEqualTo(Party.BUREAU);
    for (var usual : List.of(Purpose.GOVERNANCE, Purpose.PUBLIC_SERVICE)) {
      assertThat(view(ground.bureau(), tenant, usual).outcome()).isEqualTo(Outcome.PERMIT);
      assertThat(logged(tenant).getFirst().flagged()).as(usual.name()).isFalse();
    }
    for (var other : List.of(Purpose.RESEARCH, Purpose.OPERATION_MAINTENANCE, Purpose.EMERGENCY)) {
      assertThat(view(ground.bureau(), tenant, other).outcome().opens()).isTrue();
      assertThat(logged(tenant).getFirst())
          .satisfies(
              row -> {
                assertThat(row.purpose()).isEqualTo(other);
                assertThat(row.flagged()).as(other.name()).isTrue();
              });
    }
    refused(ground.bureau(), tenant, Action.COMMERCIALISE, Purpose.COMMERCIAL);

    var request = export(ground.district("01"), tenant);
    var operator = ground.operator("op-m1");
    ground.contract(tenant, "op-m1", MONTH);
    assertThatThrownBy(() -> ground.grant(operator, request, DAY)).isInstanceOf(Refusal.class);
    ground.grant(ground.bureau(), request, DAY);
  }

  @Test
  @Requirement("000-10.1.2.2.c.2-1")
  void everyUseInAnEnterprisesCommunityIsAttributableToTheEnterpriseThatAnswersForIt() {
    var tenant = ground.community(2, OperationMode.ENTERPRISE);
    var matrix = Ground.MATRICES.of(OperationMode.ENTERPRISE).file();
    assertThat(matrix.owner()).isEqualTo(Party.OPERATOR);
    var operator = ground.operator("op-m2");
    ground.contract(tenant, "op-m2", MONTH);
    view(operator, tenant, Purpose.OPERATION_MAINTENANCE);
    assertThat(logged(tenant).getFirst())
        .satisfies(
            row -> {
              assertThat(row.party()).isEqualTo(Party.OPERATOR);
              assertThat(row.organisation()).isEqualTo("op-m2");
              assertThat(row.username()).isEqualTo(operator.username());
              assertThat(row.purpose()).isEqualTo(Purpose.OPERATION_MAINTENANCE);
              assertThat(row.items()).isEqualTo(1);
            });
    refused(operator, tenant, Asset.PERSON_ARCHIVE, Action.COMMERCIALISE, Purpose.COMMERCIAL);
    assertThat(logged(tenant).getFirst())
        .satisfies(
            row -> {
              assertThat(row.organisation()).isEqualTo("op-m2");
              assertThat(row.outcome()).isEqualTo(Outcome.DENY);
            });

    // What others use of it goes through the enterprise: it decides, and it sees the log.
    var request = ground.apply(ground.bureau(), tenant, MONTH);
    assertThatThrownBy(() -> ground.grant(ground.operator("op-other"), request, DAY))
        .isInstanceOf(Refusal.class);
    ground.grant(operator, request, DAY);
    view(ground.bureau(), tenant, Purpose.GOVERNANCE);
    assertThat(seenBy(operator, tenant))
        .extracting(DecisionRow::party)
        .containsExactly(Party.BUREAU, Party.OPERATOR, Party.OPERATOR);
  }

  @Test
  @Requirement("000-10.1.2.3.c.2")
  void inPartnershipTheGovernmentOwnsTheContractGrantsAndUseServesTheCommunity() {
    var tenant = ground.community(3, OperationMode.PPP);
    assertThat(Ground.MATRICES.of(OperationMode.PPP).file().owner()).isEqualTo(Party.BUREAU);
    var operator = ground.operator("op-m3");
    var silent = ground.contract(tenant, "op-m3", MONTH);
    assertThat(view(operator, tenant, Purpose.PUBLIC_SERVICE).outcome()).isEqualTo(Outcome.PERMIT);
    refused(operator, tenant, Action.VIEW, Purpose.COMMERCIAL);
    refused(operator, tenant, Action.COMMERCIALISE, Purpose.COMMERCIAL);
    ground.end(tenant, silent);

    var negotiated =
        new Clause(
            "9.1",
            Set.of(Party.OPERATOR),
            Set.of(Asset.DEVICE_READINGS),
            Set.of(Action.VIEW),
            Set.of(Purpose.COMMERCIAL),
            Outcome.AGGREGATE,
            "totals for the shops of the community");
    var contract = ground.contract(tenant, "op-m3", MONTH, negotiated);
    var granted = view(operator, tenant, Purpose.COMMERCIAL);
    assertThat(granted.outcome()).isEqualTo(Outcome.AGGREGATE);
    assertThat(granted.basis().rule()).isEqualTo("clause 9.1");
    refused(operator, tenant, Action.COMMERCIALISE, Purpose.COMMERCIAL);
    ground.end(tenant, contract);
    refused(operator, tenant, Action.VIEW, Purpose.COMMERCIAL);
  }

  @Test
  @Requirement("000-7.2.f.3")
  void useOutsideItsLimitsIsStoppedSeenByTheHolderAndTheHolderMayEndAGrant() {
    var tenant = ground.community(4, OperationMode.ENTERPRISE);
    var holder = ground.operator("op-m4");
    var terms = new Terms(true, Set.of(Asset.DEVICE_READINGS, Asset.DEVICE_LEDGER), List.of());
    ground.contract(tenant, "op-m4", MONTH, terms);
    var bureau = ground.bureau();
    var request = ground.apply(bureau, tenant, MONTH);
    ground.grant(holder, request, DAY);
    assertThat(view(bureau, tenant, Purpose.GOVERNANCE).grant()).contains(request);

    refused(bureau, tenant, Action.VIEW, Purpose.RESEARCH);
    refused(bureau, tenant, Action.EXPORT, Purpose.GOVERNANCE);
    refused(bureau, tenant, Asset.ACCESS_RECORDS, Action.VIEW, Purpose.GOVERNANCE);
    refused(holder, tenant, Asset.ALARMS, Action.VIEW, Purpose.OPERATION_MAINTENANCE);
    assertThat(seenBy(holder, tenant))
        .filteredOn(row -> !row.outcome().opens())
        .hasSize(4)
        .allSatisfy(
            row -> {
              assertThat(row.username()).isNotBlank();
              assertThat(row.items()).isNull();
            });
    assertThatThrownBy(() -> ground.run(bureau, () -> ground.requests.revoke(request)))
        .isInstanceOf(OwnApplication.class);
    ground.run(holder, () -> ground.requests.revoke(request));
    refused(bureau, tenant, Action.VIEW, Purpose.GOVERNANCE);
    ground.wait(MONTH);
    refused(holder, tenant, Action.VIEW, Purpose.OPERATION_MAINTENANCE);
    assertThat(logged(tenant).getFirst().basis()).contains("contract-ended");
  }

  private UUID export(Caller caller, TenantId tenant) {
    return ground.platform.as(
        caller,
        () ->
            ground.requests.apply(
                tenant,
                Ground.wanted(
                    Asset.DEVICE_READINGS,
                    Action.EXPORT,
                    Purpose.RESEARCH,
                    "flood prevention",
                    ground.in(MONTH))));
  }

  private Decision view(Caller caller, TenantId tenant, Purpose purpose) {
    return ground.read(caller, tenant, Asset.DEVICE_READINGS, Action.VIEW, purpose);
  }

  private void refused(Caller caller, TenantId tenant, Action action, Purpose purpose) {
    refused(caller, tenant, Asset.DEVICE_READINGS, action, purpose);
  }

  private void refused(
      Caller caller, TenantId tenant, Asset asset, Action action, Purpose purpose) {
    var access = new Access(action, asset, purpose, tenant, "test");
    assertThatThrownBy(() -> ground.read(caller, access, decision -> decision))
        .isInstanceOf(DataRefused.class);
  }

  private List<DecisionRow> logged(TenantId tenant) {
    return seenBy(ground.platform.clerk(tenant), tenant);
  }

  /** Newest first. */
  private List<DecisionRow> seenBy(Caller caller, TenantId tenant) {
    return ground
        .platform
        .as(caller, () -> ground.ledger.list(new PageRequest(0, 50, null)))
        .items()
        .stream()
        .filter(row -> row.tenant().equals(tenant))
        .toList();
  }
}
