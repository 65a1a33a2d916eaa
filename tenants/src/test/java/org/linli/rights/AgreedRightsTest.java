package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.ExclusiveContract;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

class AgreedRightsTest {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Ground ground = new Ground("9922");

  @Test
  @Requirement("000-7.2.f.1-4")
  void expiredContractEndsTheOperatorsRights() {
    var tenant = ground.community(1, OperationMode.PPP);
    var operator = ground.operator("op-c1");
    ground.contract(tenant, "op-c1", Duration.ofDays(30));
    var open = serve(operator, tenant);
    assertThat(open.outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(open.validUntil()).isBefore(ground.in(Duration.ofDays(30)));
    ground.wait(Duration.ofDays(30));
    assertEnded(operator, tenant);
  }

  @Test
  void anEndedContractEndsTheOperatorsRightsAtOnce() {
    var tenant = ground.community(2, OperationMode.ENTERPRISE);
    var operator = ground.operator("op-c2");
    var contract = ground.contract(tenant, "op-c2", YEAR);
    assertThat(serve(operator, tenant).outcome()).isEqualTo(Outcome.PERMIT);
    ground.end(tenant, contract);
    assertEnded(operator, tenant);
  }

  @Test
  @Requirement("000-7.2.f.1-4")
  void aPppContractsClauseDecides() {
    var tenant = ground.community(3, OperationMode.PPP);
    assertThat(govern(tenant).outcome()).isEqualTo(Outcome.AGGREGATE);
    var clause =
        clause("8.2", Party.BUREAU, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, Outcome.MASK);
    ground.contract(tenant, "op-c3", YEAR, clause);
    var decision = govern(tenant);
    assertThat(decision.outcome()).isEqualTo(Outcome.MASK);
    assertThat(decision.basis().rule()).isEqualTo("clause 8.2");
    assertThat(decision.basis().contract()).isPresent();
    ground.wait(YEAR);
    assertThat(govern(tenant).outcome()).isEqualTo(Outcome.AGGREGATE);
  }

  @Test
  void aClauseNarrowsItsOwnEnterpriseAndNobodyElse() {
    var tenant = ground.community(4, OperationMode.GOVERNMENT);
    var operator = ground.operator("op-c4");
    var all =
        new Clause(
            "1", Set.of(), Set.of(Asset.DEVICE_READINGS), Set.of(), Set.of(), Outcome.DENY, "none");
    assertThat(govern(tenant).outcome()).isEqualTo(Outcome.PERMIT);
    ground.contract(tenant, "op-c4", YEAR, all);
    assertThat(govern(tenant).outcome()).isEqualTo(Outcome.PERMIT);
    assertThatThrownBy(
            () ->
                ground.read(
                    operator,
                    tenant,
                    Asset.DEVICE_READINGS,
                    Action.VIEW,
                    Purpose.OPERATION_MAINTENANCE))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused -> assertThat(refused.decision().basis().rule()).isEqualTo("clause 1"));
  }

  @Test
  void aClauseDoesNotWidenWhatTheMatrixHasDecided() {
    var tenant = ground.community(5, OperationMode.PPP);
    var operator = ground.operator("op-c5");
    ground.contract(
        tenant,
        "op-c5",
        YEAR,
        clause("1", Party.OPERATOR, Asset.PERSON_ARCHIVE, Purpose.COMMERCIAL, Outcome.PERMIT));
    assertThatThrownBy(
            () ->
                ground.read(
                    operator,
                    tenant,
                    Asset.PERSON_ARCHIVE,
                    Action.COMMERCIALISE,
                    Purpose.COMMERCIAL))
        .isInstanceOf(DataRefused.class);
  }

  @Test
  void nothingOutsideTheSignedScopeIsOpen() {
    var tenant = ground.community(6, OperationMode.PPP);
    var operator = ground.operator("op-c6");
    ground.contract(tenant, "op-c6", YEAR, new Terms(true, Set.of(Asset.ALARMS), List.of()));
    assertThatThrownBy(() -> serve(operator, tenant))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused ->
                assertThat(refused.decision().basis().rule())
                    .isEqualTo("floor beyond-signed-scope"));
  }

  @Test
  void aChangeOfModeDecidesAnewAtOnce() {
    var tenant = ground.community(7, OperationMode.GOVERNMENT);
    assertThat(govern(tenant).outcome()).isEqualTo(Outcome.PERMIT);
    ground
        .platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set mode = 'ENTERPRISE' where id = ?", tenant.value()));
    assertThatThrownBy(() -> govern(tenant))
        .isInstanceOfSatisfying(
            DataRefused.class, refused -> assertThat(refused.mayRequest()).isTrue());
  }

  @Test
  void anExclusiveContractSuffersNoOtherOperatorBesideIt() {
    var tenant = ground.community(8, OperationMode.PPP);
    ground.contract(tenant, "op-c8", YEAR);
    ground.enterprise("op-c8b");
    var shared = new Terms(false, Set.of(Asset.ALARMS), List.of());
    assertThatThrownBy(() -> ground.contract(tenant, "op-c8b", YEAR, shared))
        .isInstanceOf(ExclusiveContract.class);
    ground.wait(YEAR.plusDays(2));
    ground.contract(tenant, "op-c8b", YEAR, shared);
    assertThatThrownBy(() -> ground.contract(tenant, "op-c8", YEAR))
        .isInstanceOf(ExclusiveContract.class);
    ground.contract(tenant, "op-c8", YEAR, shared);
  }

  @Test
  void anOperatorWorksWhereItsContractIsInForce() {
    var operator = ground.operator("op-c11");
    var tenant = ground.community(11, OperationMode.ENTERPRISE);
    var gone = ground.community(12, OperationMode.PPP);
    ground.contract(tenant, "op-c11", YEAR);
    var ended = ground.contract(gone, "op-c11", YEAR);
    ground.end(gone, ended);
    assertThat(
            ground.platform.as(
                operator, () -> ground.agreed.communitiesOf("op-c11", ground.instant())))
        .singleElement()
        .satisfies(
            community -> {
              assertThat(community.tenant()).isEqualTo(tenant);
              assertThat(community.mode()).isEqualTo(OperationMode.ENTERPRISE);
              assertThat(community.until()).isAfter(ground.instant());
            });
    assertThat(
            ground.platform.as(
                ground.operator("op-c11-other"),
                () -> ground.agreed.communitiesOf("op-c11", ground.instant())))
        .isEmpty();
  }

  @Test
  void aSecondGrantOfTheSameScenarioIsRefusedAndOneOfAnotherIsNot() {
    var tenant = ground.community(13, OperationMode.PPP);
    var parking = scenarios(true, "smart-parking");
    ground.contract(tenant, "op-c13", YEAR, parking);
    assertThatThrownBy(
            () -> ground.contract(tenant, "op-c13", YEAR, scenarios(false, "smart-parking")))
        .as("the same enterprise cannot hold it twice either")
        .isInstanceOf(ExclusiveContract.class);
    ground.contract(tenant, "op-c13b", YEAR, scenarios(true, "elderly-care"));
    assertThatThrownBy(() -> ground.contract(tenant, "op-c13c", YEAR, scenarios(true)))
        .as("an exclusive contract for everything")
        .isInstanceOf(ExclusiveContract.class);
  }

  @Test
  void aClauseMaySpeakOfOneEnterpriseAndForAShorterTime() {
    var tenant = ground.community(14, OperationMode.PPP);
    ground.enterprise("op-c14");
    ground.enterprise("op-c14b");
    var until = ground.in(Duration.ofDays(10));
    var clause =
        new Clause(
            "1",
            Set.of(Party.OPERATOR),
            Set.of("op-c14"),
            Set.of(Asset.DEVICE_READINGS),
            Set.of(),
            Set.of(Purpose.PUBLIC_SERVICE),
            Outcome.DENY,
            "not yet",
            null,
            until);
    var terms = new Terms(false, Set.of(Asset.DEVICE_READINGS), List.of(clause));
    ground.contract(tenant, "op-c14", YEAR, terms);
    ground.contract(tenant, "op-c14b", YEAR, terms);
    assertThat(serve(ground.operator("op-c14b"), tenant).outcome()).isEqualTo(Outcome.PERMIT);
    assertThat(answer(tenant, "op-c14", until.minusNanos(1000))).isEqualTo("clause 1");
    assertThat(answer(tenant, "op-c14", until)).startsWith("cell");
  }

  /** Both sides of each second, on a snapshot that nobody touches meanwhile. */
  @Test
  @Requirement("000-7.2.f.1-4")
  void rightsBeginAndEndWithTheirSecond() {
    var tenant = ground.community(15, OperationMode.PPP);
    ground.enterprise("op-c15");
    var from = ground.in(Duration.ofDays(5));
    var change = ground.in(Duration.ofDays(20));
    var until = ground.in(Duration.ofDays(30));
    var id = java.util.UUID.randomUUID();
    var none = new Terms(false, Set.of(Asset.DEVICE_READINGS), List.of());
    var narrower =
        new Terms(
            false,
            Set.of(Asset.DEVICE_READINGS),
            List.of(
                clause(
                    "2",
                    Party.OPERATOR,
                    Asset.DEVICE_READINGS,
                    Purpose.PUBLIC_SERVICE,
                    Outcome.AGGREGATE)));
    ground.enter(new Agreed(tenant, id, 1, "C", Party.OPERATOR, "op-c15", from, until, none));
    ground.enter(new Agreed(tenant, id, 2, "C", Party.OPERATOR, "op-c15", change, until, narrower));
    assertThat(answer(tenant, "op-c15", from.minusNanos(1000))).isEqualTo("floor contract-ended");
    assertThat(answer(tenant, "op-c15", from)).startsWith("cell");
    assertThat(answer(tenant, "op-c15", change.minusNanos(1000))).startsWith("cell");
    assertThat(answer(tenant, "op-c15", change)).isEqualTo("clause 2");
    assertThat(answer(tenant, "op-c15", until.minusNanos(1000))).isEqualTo("clause 2");
    assertThat(answer(tenant, "op-c15", until)).isEqualTo("floor contract-ended");
  }

  private String answer(TenantId tenant, String operator, java.time.Instant at) {
    return ground
        .rights
        .decide(
            new Question(
                Party.OPERATOR,
                Optional.of(operator),
                Action.VIEW,
                Asset.DEVICE_READINGS,
                Purpose.PUBLIC_SERVICE,
                tenant,
                at))
        .basis()
        .rule();
  }

  private static Terms scenarios(boolean exclusive, String... ids) {
    return new Terms(exclusive, Set.of(Asset.ALARMS), Set.of(ids), List.of());
  }

  private void assertEnded(Caller operator, TenantId tenant) {
    assertThatThrownBy(() -> serve(operator, tenant))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("data-denied");
              assertThat(refused.decision().basis().rule()).isEqualTo("floor contract-ended");
            });
  }

  private Decision serve(Caller operator, TenantId tenant) {
    return ground.read(
        operator, tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.PUBLIC_SERVICE);
  }

  private Decision govern(TenantId tenant) {
    return ground.read(
        ground.bureau(), tenant, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE);
  }

  private static Clause clause(
      String number, Party party, Asset asset, Purpose purpose, Outcome decision) {
    return new Clause(
        number, Set.of(party), Set.of(asset), Set.of(), Set.of(purpose), decision, "as agreed");
  }
}
