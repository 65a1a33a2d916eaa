package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.rights.boundary.ContractDraft;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.ExclusiveContract;
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

class ContractsTest {

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
    ground.run(ground.bureau(), () -> ground.contracts.end(tenant, contract));
    assertEnded(operator, tenant);
    assertThat(ground.announced).anyMatch(changed -> changed.tenant().equals(tenant));
    assertThatThrownBy(
            () -> ground.run(ground.bureau(), () -> ground.contracts.end(tenant, contract)))
        .isInstanceOf(NotFound.class);
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
  void eachSideSeesItsOwnContracts() {
    var tenant = ground.community(9, OperationMode.PPP);
    var operator = ground.operator("op-c9");
    var stranger = ground.operator("op-c9-stranger");
    var id = ground.contract(tenant, "op-c9", YEAR);
    assertThat(get(operator, tenant, id)).isEqualTo("op-c9");
    assertThat(get(ground.bureau(), tenant, id)).isEqualTo("op-c9");
    assertThat(get(ground.platform.clerk(tenant), tenant, id)).isEqualTo("op-c9");
    for (var blind :
        List.of(
            stranger,
            ground.district("02"),
            ground.platform.clerk(ground.community(10, OperationMode.PPP)))) {
      assertThatThrownBy(() -> get(blind, tenant, id)).isInstanceOf(NotFound.class);
      assertThat(
              ground
                  .platform
                  .as(blind, () -> ground.contracts.list(new PageRequest(0, 500, null)))
                  .items())
          .noneMatch(row -> row.id().equals(id));
    }
  }

  @Test
  void anOperatorWorksWhereItsContractIsInForce() {
    var operator = ground.operator("op-c11");
    var tenant = ground.community(11, OperationMode.ENTERPRISE);
    var gone = ground.community(12, OperationMode.PPP);
    ground.contract(tenant, "op-c11", YEAR);
    var ended = ground.contract(gone, "op-c11", YEAR);
    ground.run(ground.bureau(), () -> ground.contracts.end(gone, ended));
    assertThat(ground.platform.as(operator, () -> ground.contracts.communitiesOf("op-c11")))
        .singleElement()
        .satisfies(
            community -> {
              assertThat(community.tenant()).isEqualTo(tenant);
              assertThat(community.mode()).isEqualTo(OperationMode.ENTERPRISE);
              assertThat(community.until()).isAfter(ground.instant());
            });
    assertThat(
            ground.platform.as(
                ground.operator("op-c11-other"), () -> ground.contracts.communitiesOf("op-c11")))
        .isEmpty();
  }

  @Test
  void theBureauAloneConcludesAndEnds() {
    var tenant = ground.community(13, OperationMode.PPP);
    ground.enterprise("op-c13");
    var draft = draft(tenant, "op-c13", "N-1", new Terms(true, Set.of(Asset.ALARMS), List.of()));
    for (var other :
        List.of(ground.platform.clerk(tenant), ground.district("01"), ground.operator("op-c13"))) {
      assertThatThrownBy(() -> conclude(other, draft)).isInstanceOf(NotPermitted.class);
    }
    var elsewhere = ground.platform.caller(Tier.CITY, "9999", null, null, "*");
    assertThatThrownBy(() -> conclude(elsewhere, draft)).isInstanceOf(NotFound.class);
  }

  @Test
  void aFaultyContractIsRefusedByItsField() {
    var tenant = ground.community(14, OperationMode.PPP);
    ground.enterprise("op-c14");
    var scope = Set.of(Asset.ALARMS);
    var good = clause("1", Party.OPERATOR, Asset.ALARMS, Purpose.OWN, Outcome.PERMIT);
    assertFaulty(draft(tenant, "op-c14", " ", new Terms(true, scope, List.of())), "number");
    assertFaulty(draft(tenant, "nobody", "N", new Terms(true, scope, List.of())), "operator");
    assertFaulty(draft(tenant, "op-c14", "N", new Terms(true, Set.of(), List.of())), "scope");
    assertFaulty(
        draft(tenant, "op-c14", "N", new Terms(true, Set.of(new Asset("gold")), List.of())),
        "unknown-asset");
    assertFaulty(
        draft(tenant, "op-c14", "N", new Terms(true, Set.of(Asset.CASES), List.of(good))),
        "outside-scope");
    assertFaulty(
        draft(tenant, "op-c14", "N", new Terms(true, scope, List.of(good, good))), "number-twice");
    var same = clause("2", Party.OPERATOR, Asset.ALARMS, Purpose.OWN, Outcome.DENY);
    assertFaulty(
        draft(tenant, "op-c14", "N", new Terms(true, scope, List.of(good, same))), "never-reached");
    var backwards =
        new ContractDraft(
            tenant,
            "N",
            "op-c14",
            ground.in(YEAR),
            ground.instant(),
            new Terms(true, scope, List.of()));
    assertFaulty(backwards, "after-start");
  }

  @Test
  void aNumberStandsOnceInACommunity() {
    var tenant = ground.community(15, OperationMode.PPP);
    ground.enterprise("op-c15");
    var draft = draft(tenant, "op-c15", "N-15", new Terms(false, Set.of(Asset.ALARMS), List.of()));
    conclude(ground.bureau(), draft);
    assertThatThrownBy(() -> conclude(ground.bureau(), draft)).isInstanceOf(Conflict.class);
  }

  @Test
  void theTermsComeBackAsTheyWereSigned() {
    var tenant = ground.community(16, OperationMode.PPP);
    var terms =
        new Terms(
            true,
            Set.of(Asset.ALARMS, Asset.CASES),
            List.of(clause("3.1", Party.BUREAU, Asset.CASES, Purpose.SUPERVISION, Outcome.MASK)));
    ground.enterprise("op-c16");
    var id = ground.contract(tenant, "op-c16", YEAR, terms);
    var row = ground.platform.as(ground.bureau(), () -> ground.contracts.get(tenant, id));
    assertThat(row.terms()).isEqualTo(terms);
    assertThat(row.inForce()).isTrue();
  }

  private void assertFaulty(ContractDraft draft, String word) {
    assertThatThrownBy(() -> conclude(ground.bureau(), draft))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(word);
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

  private String get(Caller caller, TenantId tenant, java.util.UUID id) {
    return ground.platform.as(caller, () -> ground.contracts.get(tenant, id)).operator();
  }

  private java.util.UUID conclude(Caller caller, ContractDraft draft) {
    return ground.platform.as(caller, () -> ground.contracts.conclude(draft));
  }

  private ContractDraft draft(TenantId tenant, String operator, String number, Terms terms) {
    return new ContractDraft(tenant, number, operator, ground.instant(), ground.in(YEAR), terms);
  }

  private static Clause clause(
      String number, Party party, Asset asset, Purpose purpose, Outcome decision) {
    return new Clause(
        number, Set.of(party), Set.of(asset), Set.of(), Set.of(purpose), decision, "as agreed");
  }
}
