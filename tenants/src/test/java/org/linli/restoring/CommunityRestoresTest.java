package org.linli.restoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.persistence.Sql;
import org.linli.restoring.boundary.CommunityRestores;
import org.linli.restoring.entity.CommunityRestore;
import org.linli.restoring.entity.RestoreState;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Who asks for a community to be brought back, who agrees, and what stands against it. */
class CommunityRestoresTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestPlatform platform = TestPlatform.shared();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final Instant moment = now.minus(Duration.ofHours(3));
  private final TenantId tenant =
      platform.community(
          "990353041%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  private final Caller operator = person(Tier.PLATFORM, null, "restore:propose");
  private final Caller bureau = person(Tier.CITY, "9903", "restore:confirm");
  private final Tenants tenants = new Tenants(platform.jdbi(), platform.scopes(), told -> {});
  private final CommunityRestores restores =
      new CommunityRestores(
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          tenants,
          InstantSource.fixed(now));

  private Caller person(Tier tier, String scope, String word) {
    return platform.caller(
        tier, scope, null, null, "restore:read", word, "tenants:read", "tenants:write");
  }

  private void suspended() {
    platform.run(operator, () -> tenants.suspend(tenant, "rows were lost"));
  }

  private UUID proposed() {
    return platform.as(operator, () -> restores.propose(tenant, moment, "rows were lost"));
  }

  private CommunityRestore get(UUID id) {
    return platform.as(bureau, () -> restores.get(id));
  }

  private void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void onePersonAsksAnotherAgreesAndItsStateIsReadAndLogged() {
    suspended();
    var id = proposed();
    assertThat(get(id).state()).isEqualTo(RestoreState.PROPOSED);
    assertThat(get(id).moment()).isEqualTo(moment);
    platform.run(bureau, () -> restores.confirm(id));
    var agreed = get(id);
    assertThat(agreed.state()).isEqualTo(RestoreState.CONFIRMED);
    assertThat(agreed.decidedBy()).isEqualTo(bureau.displayName());
    assertThatThrownBy(() -> platform.run(bureau, () -> restores.confirm(id)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(this::proposed).isInstanceOf(Conflict.class);
    assertThat(platform.as(operator, restores::list)).contains(agreed);
    assertThat(deeds(id)).containsExactly("restore.proposed", "restore.confirmed");
  }

  private List<String> deeds(UUID id) {
    return platform
        .owner()
        .inTransaction(
            handle -> {
              handle
                  .createQuery(
                      "select set_config('app.tenant', :id, true), set_config('app.scope', :id, true)")
                  .bind("id", tenant.value())
                  .mapTo(String.class)
                  .one();
              return handle
                  .createQuery(
                      "select action from audit_entry where target = :id and tenant_id = :tenant"
                          + " order by at, id")
                  .bind("id", id.toString())
                  .bind("tenant", tenant)
                  .mapTo(String.class)
                  .list();
            });
  }

  @Test
  void whoAskedForItIsNotTheSecondPerson() {
    suspended();
    var both =
        platform.caller(
            Tier.PLATFORM, null, null, null, "restore:propose", "restore:confirm", "tenants:read");
    var id = platform.as(both, () -> restores.propose(tenant, moment, "rows were lost"));
    refused("restore-second-person", () -> platform.run(both, () -> restores.confirm(id)));
  }

  @Test
  void aCommunityThatWorksIsNotBroughtBack() {
    refused("restore-not-suspended", this::proposed);
    suspended();
    var id = proposed();
    platform.run(operator, () -> tenants.resume(tenant));
    refused("restore-not-suspended", () -> platform.run(bureau, () -> restores.confirm(id)));
  }

  @Test
  void oneThatWasOrIsRedrawnIsNotBroughtBack() {
    suspended();
    var other = platform.community("990353042" + tenant.value().substring(9), OperationMode.PPP);
    var id = merging(other, tenant);
    refused("restore-redrawn", this::proposed);
    set(id, "DONE", now.minus(Duration.ofHours(1)));
    refused("restore-redrawn", this::proposed);
    set(id, "DONE", now.minus(Duration.ofHours(5)));
    assertThat(proposed()).isNotNull();
  }

  private UUID merging(TenantId from, TenantId into) {
    var id = Sql.newId();
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into succession (id, predecessor_id, successor_id, effective_on, reason, state,
                      proposed_by, proposed_name, proposed_at)
                    values (?, ?, ?, date '2027-01-01', 'redrawn', 'PROPOSED', ?, 'bureau', now())""",
                    id,
                    from.value(),
                    into.value(),
                    id));
    return id;
  }

  private void set(UUID id, String state, Instant done) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update succession set state = :state, done_at = :done where id = :id")
                    .bind("state", state)
                    .bind("done", done)
                    .bind("id", id)
                    .execute());
  }

  @Test
  void itIsTakenBackUntilItIsBegun() {
    suspended();
    var id = proposed();
    platform.run(bureau, () -> restores.withdraw(id));
    assertThat(get(id).state()).isEqualTo(RestoreState.WITHDRAWN);
    var next = proposed();
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update tenant_restore set state = 'RUNNING' where id = ?", next));
    assertThatThrownBy(() -> platform.run(bureau, () -> restores.withdraw(next)))
        .isInstanceOf(Conflict.class);
    var reader = platform.caller(Tier.CITY, "9903", null, null, "restore:read");
    assertThatThrownBy(() -> platform.run(reader, () -> restores.withdraw(next)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void whatIsAskedForIsComplete() {
    suspended();
    for (var wrong : new Instant[] {null, now.plusSeconds(1)}) {
      assertThatThrownBy(() -> platform.as(operator, () -> restores.propose(tenant, wrong, "lost")))
          .isInstanceOf(Invalid.class);
    }
    for (var wrong : new String[] {null, " ", "文".repeat(401)}) {
      assertThatThrownBy(() -> platform.as(operator, () -> restores.propose(tenant, moment, wrong)))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> platform.as(operator, () -> restores.propose(null, moment, "lost")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anotherCityKnowsNothingOfIt() {
    suspended();
    var id = proposed();
    var stranger = person(Tier.CITY, "9904", "restore:confirm");
    assertThat(platform.as(stranger, restores::list)).noneMatch(seen -> seen.id().equals(id));
    assertThatThrownBy(() -> platform.as(stranger, () -> restores.get(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> platform.run(stranger, () -> restores.confirm(id)))
        .isInstanceOf(NotFound.class);
    var lead = person(Tier.CITY, "9904", "restore:propose");
    assertThatThrownBy(
            () -> platform.as(lead, () -> restores.propose(tenant, moment, "rows were lost")))
        .isInstanceOf(NotFound.class);
  }
}
