package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.CollectionRights;
import org.linli.rights.boundary.ConsentRights;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Two grounds on one database stand for two servers. */
class GateConsentTest {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Ground ground = new Ground("9926");
  private final Ground elsewhere = new Ground("9926");
  private final ConsentRights consents =
      new ConsentRights(ground.platform.jdbi(), ground.snapshots);

  @Test
  @Requirement("000-7.2.a.4-2")
  void healthIsShutUntilThePersonConsentsAndShutAgainWhenItIsWithdrawn() {
    var tenant = enterprise(1, "op-c1");
    var officer = ground.operator("op-c1");
    var person = UUID.randomUUID();
    assertThatThrownBy(() -> view(ground, officer, tenant, person))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused ->
                assertThat(refused.decision().basis().rule())
                    .isEqualTo("floor health-needs-consent"));
    consent(tenant, person, "op-c1");
    assertThat(view(ground, officer, tenant, person)).isEqualTo(Outcome.PERMIT);
    assertThat(view(elsewhere, officer, tenant, person)).isEqualTo(Outcome.PERMIT);
    withdraw(tenant, person);
    assertThatThrownBy(() -> view(ground, officer, tenant, person)).isInstanceOf(DataRefused.class);
    assertThatThrownBy(() -> view(elsewhere, officer, tenant, person))
        .isInstanceOf(DataRefused.class);
  }

  @Test
  void nobodyStatesAConsentThatIsNotRecorded() {
    var tenant = enterprise(2, "op-c2");
    var stated =
        new Access(
            Action.VIEW,
            Asset.HEALTH_READINGS,
            Purpose.PUBLIC_SERVICE,
            tenant,
            "test",
            Set.of(Fact.CONSENT));
    assertThatThrownBy(() -> ground.read(ground.operator("op-c2"), stated, decision -> 1))
        .isInstanceOf(DataRefused.class);
  }

  @Test
  void aConsentOpensNothingThatTheModeOrTheContractKeepsShut() {
    var tenant = enterprise(3, "op-c3");
    var person = UUID.randomUUID();
    consent(tenant, person, "op-c3");
    var sale =
        new Access(
                Action.COMMERCIALISE, Asset.HEALTH_READINGS, Purpose.PUBLIC_SERVICE, tenant, "test")
            .about(Set.of(person));
    assertThatThrownBy(() -> ground.read(ground.operator("op-c3"), sale, decision -> 1))
        .isInstanceOfSatisfying(
            DataRefused.class,
            refused ->
                assertThat(refused.decision().basis().rule())
                    .isEqualTo("floor no-sale-of-persons"));
  }

  @Test
  void aConsentOfOneCommunityIsNoneInAnother() {
    var tenant = enterprise(4, "op-c4");
    var other = enterprise(5, "op-c5");
    var person = UUID.randomUUID();
    consent(tenant, person, "op-c5");
    assertThatThrownBy(() -> view(ground, ground.operator("op-c5"), other, person))
        .isInstanceOf(DataRefused.class);
  }

  @Test
  void ofManyThoseAreShownWhoConsentedAndTheLookIsWrittenDownOnce() {
    var tenant = enterprise(6, "op-c6");
    var officer = ground.operator("op-c6");
    var agreed = UUID.randomUUID();
    var alsoAgreed = UUID.randomUUID();
    var silent = UUID.randomUUID();
    var owners =
        Map.of(
            "home-1", Set.of(agreed),
            "home-2", Set.of(silent),
            "home-3", Set.of(agreed, alsoAgreed),
            "home-4", Set.of(agreed, silent),
            "home-5", Set.<UUID>of());
    assertThatThrownBy(() -> among(officer, tenant, owners)).isInstanceOf(DataRefused.class);
    consent(tenant, agreed, "op-c6");
    consent(tenant, alsoAgreed, "op-c6");
    assertThat(among(officer, tenant, owners)).containsExactlyInAnyOrder("home-1", "home-3");
    withdraw(tenant, alsoAgreed);
    assertThat(among(officer, tenant, owners)).containsExactly("home-1");
    var rows =
        ground.platform.as(
            ground.platform.clerk(tenant),
            () -> ground.ledger.list(new PageRequest(0, 10, null)).items());
    assertThat(rows).extracting("outcome").contains(Outcome.DENY, Outcome.PERMIT).hasSize(3);
  }

  @Test
  void whereNoConsentIsNeededAllAreShown() {
    var tenant = ground.community(7, OperationMode.GOVERNMENT);
    var access = new Access(Action.VIEW, Asset.DEVICE_READINGS, Purpose.GOVERNANCE, tenant, "test");
    var owners = Map.of("one", Set.<UUID>of(), "two", Set.of(UUID.randomUUID()));
    Set<String> shown =
        ground.platform.as(
            ground.bureau(),
            () -> ground.gate.readAmong(access, () -> owners, (decision, open) -> open));
    assertThat(shown).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  @Requirement("000-7.2.a.1-4")
  void anEnterpriseGathersWhatItSignedForAndAGovernmentByLaw() {
    var narrow = new Terms(false, Set.of(Asset.DEVICE_READINGS), List.of());
    var tenant = ground.community(8, OperationMode.ENTERPRISE);
    assertThat(signed(tenant, Asset.HOUSEHOLD_READINGS)).isEmpty();
    var contract = ground.contract(tenant, "op-c8", YEAR, narrow);
    assertThat(signed(tenant, Asset.DEVICE_READINGS)).isEmpty();
    assertThat(signed(tenant, Asset.HOUSEHOLD_READINGS))
        .contains(CollectionRights.Barrier.OUTSIDE_SIGNED_SCOPE);
    ground.end(tenant, contract);
    assertThat(signed(tenant, Asset.HOUSEHOLD_READINGS)).isEmpty();
    var government = ground.community(9, OperationMode.GOVERNMENT);
    ground.contract(government, "op-c9", YEAR, narrow);
    assertThat(signed(government, Asset.HOUSEHOLD_READINGS)).isEmpty();
  }

  private java.util.Optional<CollectionRights.Barrier> signed(TenantId tenant, Asset asset) {
    return consents.collection(tenant).signed(asset, ground.instant());
  }

  private TenantId enterprise(int number, String operator) {
    var tenant = ground.community(number, OperationMode.ENTERPRISE);
    ground.contract(tenant, operator, YEAR);
    return tenant;
  }

  private Set<String> among(Caller officer, TenantId tenant, Map<String, Set<UUID>> owners) {
    var access =
        new Access(Action.VIEW, Asset.HEALTH_READINGS, Purpose.PUBLIC_SERVICE, tenant, "homes");
    return ground.platform.as(
        officer, () -> ground.gate.readAmong(access, () -> owners, (decision, open) -> open));
  }

  private static Outcome view(Ground server, Caller officer, TenantId tenant, UUID person) {
    var access =
        new Access(Action.VIEW, Asset.HEALTH_READINGS, Purpose.PUBLIC_SERVICE, tenant, "test")
            .about(Set.of(person));
    return server.read(officer, access, decision -> decision).outcome();
  }

  private void consent(TenantId tenant, UUID person, String operator) {
    change(
        tenant,
        """
        insert into consent (tenant_id, id, person_id, given_by, relation, text_id, text_version, text_hash, language,
          purpose, assets, parties, organisations, given_at, door, until)
        values (?, ?, ?, ?, 'SELF', 'home-health', 1, '-', 'zh-CN', 'PUBLIC_SERVICE',
          array['health-readings'], array['OPERATOR'], array[?], now() - interval '1 second', 'SCREEN',
          now() + interval '1 day')""",
        tenant.value(),
        UUID.randomUUID(),
        person,
        person,
        operator);
  }

  private void withdraw(TenantId tenant, UUID person) {
    change(tenant, "update consent set withdrawn_at = now() where person_id = ?", person);
  }

  private void change(TenantId tenant, String sql, Object... arguments) {
    ground
        .platform
        .scopes()
        .asSystem(
            "test",
            tenant,
            () -> {
              ground.platform.jdbi().useHandle(handle -> handle.execute(sql, arguments));
              consents.changed(tenant);
              return null;
            });
  }
}
