package org.linli.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.entity.TenantId;

/** Whose use somebody sees and whose quota somebody sets, by the facade and by the database. */
class QuotaSightTest {

  private final QuotaGround ground = new QuotaGround();

  @AfterEach
  void forget() {
    ground.forget();
  }

  private Caller of(Tier tier, String scope) {
    return ground.platform.caller(tier, scope, null, null, "quotas:read", "quotas:write");
  }

  private List<String> rows(Caller caller, String table) {
    return ground.platform.as(
        caller,
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select distinct tenant_id from " + table + " order by 1")
                            .mapTo(String.class)
                            .list()));
  }

  private void useEverywhere() {
    for (var tenant : List.of(ground.tenant, ground.neighbour, ground.stranger)) {
      ground.use(ground.here, tenant, QuotaKind.MESSAGES, 1);
    }
    ground.rounds.weigh();
  }

  @Test
  void streetAndDistrictSeeThoseBelowThemAndNoOthers() {
    for (var caller : List.of(of(Tier.STREET, "995201001"), of(Tier.DISTRICT, "995201"))) {
      assertThat(ground.row(caller, ground.tenant, QuotaKind.JOBS).used()).isZero();
      assertThatThrownBy(() -> ground.row(caller, ground.stranger, QuotaKind.JOBS))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void anotherStreetOfTheSameDistrictIsNoneOfTheirs() {
    var beside = of(Tier.STREET, "995201002");
    assertThatThrownBy(() -> ground.row(beside, ground.tenant, QuotaKind.JOBS))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anEnterpriseSeesNobodys() {
    var operator =
        ground.platform.caller(Tier.OPERATOR, null, null, "91510100MA00000001", "quotas:read");
    assertThatThrownBy(() -> ground.row(operator, ground.tenant, QuotaKind.JOBS))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCommunityThatIsNotThereAndOneThatIsNotTheirsAreTheSameAnswer() {
    var nobody = new TenantId("995201001999");
    assertThatThrownBy(() -> ground.row(ground.keeper, nobody, QuotaKind.JOBS))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.row(ground.bureau, nobody, QuotaKind.JOBS))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoHasNoCommunityNamesOne() {
    assertThatThrownBy(() -> ground.row(ground.bureau, null, QuotaKind.JOBS))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isBetween(400, 404));
  }

  @Test
  void nobodySetsAQuotaBesideTheOwnDivision() {
    assertThatThrownBy(() -> ground.set(ground.bureau, ground.stranger, QuotaKind.JOBS, 1, 2))
        .isInstanceOf(NotFound.class);
    assertThat(ground.row(ground.keeper, ground.stranger, QuotaKind.JOBS).setBy()).isNull();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> ground.set(ground.bureau, null, QuotaKind.JOBS, 1, 2))
        .isInstanceOf(Invalid.class)
        .satisfies(refusal -> assertThat(((Invalid) refusal).arguments()).contains("tenant"));
    assertThatThrownBy(() -> ground.set(ground.bureau, ground.tenant, null, 1, 2))
        .isInstanceOf(Invalid.class)
        .satisfies(refusal -> assertThat(((Invalid) refusal).arguments()).contains("kind"));
    assertThatThrownBy(() -> note("n".repeat(401))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> note(null)).isInstanceOf(Invalid.class);
    note("n".repeat(400));
    assertThat(ground.row(ground.clerk, null, QuotaKind.JOBS).note()).hasSize(400);
  }

  private void note(String note) {
    ground.platform.as(
        ground.bureau,
        () -> {
          ground.quotas.set(
              new WantedQuota(new Metered(ground.tenant, QuotaKind.JOBS), new Quota(1, 2), note));
          return null;
        });
  }

  @Test
  void theSecondWordReplacesTheFirst() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.JOBS, 1, 2);
    ground.pass(Duration.ofMinutes(1));
    ground.set(ground.keeper, ground.tenant, QuotaKind.JOBS, 3, 4);
    var row = ground.row(ground.clerk, null, QuotaKind.JOBS);
    assertThat(row.soft()).isEqualTo(3);
    assertThat(row.hard()).isEqualTo(4);
    assertThat(row.setBy()).isEqualTo(ground.keeper.displayName());
    assertThat(row.setAt()).isEqualTo(ground.instant());
  }

  @Test
  void theDatabaseItselfShowsUseAndStoresOfTheOwnDivisionAlone() {
    useEverywhere();
    for (var table : List.of("tenant_use", "tenant_store")) {
      assertThat(rows(ground.clerk, table)).containsExactly(ground.tenant.value());
      assertThat(rows(of(Tier.STREET, "995201001"), table))
          .containsExactly(ground.tenant.value(), ground.neighbour.value());
      assertThat(rows(of(Tier.CITY, "9953"), table)).containsExactly(ground.stranger.value());
      assertThat(rows(ground.keeper, table)).as("no division, no rows").isEmpty();
    }
  }

  @Test
  void nobodyWritesAnothersUseEvenInSql() {
    useEverywhere();
    ground.platform.as(
        ground.clerk,
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle -> handle.execute("update tenant_use set amount = amount + 99")));
    assertThat(ground.row(ground.bureau, ground.neighbour, QuotaKind.MESSAGES).used()).isEqualTo(1);
    assertThat(ground.row(ground.bureau, ground.tenant, QuotaKind.MESSAGES).used()).isEqualTo(100);
  }

  @Test
  void hoursWithoutABeginningOrAnEndAreRefused() {
    var now = ground.instant();
    assertThatThrownBy(() -> hours(QuotaKind.JOBS, Duration.ZERO)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> hours(null, Duration.ofDays(1))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> hours(QuotaKind.JOBS, Duration.ofDays(31).plusNanos(1)))
        .isInstanceOf(Invalid.class);
    assertThat(hours(QuotaKind.JOBS, Duration.ofDays(31))).isEqualTo(0);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.clerk, () -> ground.quotas.hours(null, QuotaKind.JOBS, null, now)))
        .isInstanceOf(Invalid.class);
  }

  private int hours(QuotaKind kind, Duration back) {
    var now = ground.instant();
    return ground
        .platform
        .as(ground.clerk, () -> ground.quotas.hours(null, kind, now.minus(back), now))
        .size();
  }
}
