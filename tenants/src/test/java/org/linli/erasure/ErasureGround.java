package org.linli.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.erasure.boundary.Erasing;
import org.linli.erasure.boundary.Erasures;
import org.linli.erasure.entity.ErasedTable;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestPlatform;

/** A community that left forty days ago, who keeps the platform, and who answers for the city. */
final class ErasureGround {

  static final Duration GONE = Duration.ofDays(40);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final TestPlatform platform = TestPlatform.shared();
  final KeyRing keys = RingForTests.over(platform);
  final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  final TenantId tenant =
      platform.community(
          "990805001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  final Caller keeper =
      platform.caller(
          Tier.PLATFORM, null, null, null, "erasure:read", "erasure:propose", "tenants:read");
  final Caller bureau =
      platform.caller(
          Tier.CITY, "9908", null, null, "erasure:read", "erasure:confirm", "tenants:read");
  final Tenants tenants = new Tenants(platform.jdbi(), platform.scopes(), told -> {});
  final Erasures erasures =
      new Erasures(
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          tenants,
          () -> now);
  final List<ErasedTable> told = new ArrayList<>();

  /** Suspended so long ago, and exported the day before. */
  ErasureGround left(Duration ago) {
    suspended(ago);
    exported(ago.plusDays(1));
    return this;
  }

  void suspended(Duration ago) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update tenant set state = 'SUSPENDED', state_since = :since where id = :id")
                    .bind("since", now.minus(ago))
                    .bind("id", tenant)
                    .execute());
  }

  void exported(Duration ago) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into whole_taken (tenant_id, at, row_count, by_name)
                        values (:id, :at, 17, 'clerk')
                        on conflict (tenant_id) do update set at = excluded.at""")
                    .bind("at", now.minus(ago))
                    .bind("id", tenant)
                    .execute());
  }

  UUID proposed() {
    return platform.as(keeper, () -> erasures.propose(tenant, "社区已撤销并入邻近社区"));
  }

  UUID confirmed() {
    var id = proposed();
    by(bureau, () -> erasures.confirm(id));
    return id;
  }

  Erasure get(UUID id) {
    return platform.as(bureau, erasures::list).stream()
        .filter(erasure -> erasure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  SignedCertificate carriedOut(UUID id) {
    return new Erasing(TestDatabase.shared().owner(), keys, () -> now).run(id, tenant, told::add);
  }

  void by(Caller who, Runnable deed) {
    platform.as(
        who,
        () -> {
          deed.run();
          return null;
        });
  }

  /** A child below fourteen in that community's records: a row whose term is three years. */
  void ward(TenantId of) {
    var clerk = platform.clerk(of);
    platform.as(
        clerk,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into ward (tenant_id, id, guardian_id, name, born, relation, proof, recorded_by, recorded_at)
                            values (?, ?, ?, '小明', date '2020-01-01', 'FATHER', 'p', 'c', now())""",
                            of.value(),
                            UUID.randomUUID(),
                            UUID.randomUUID())));
  }

  /** How many of them that community has, as its own people would see it. */
  long wards(TenantId of) {
    return platform
        .owner()
        .inTransaction(
            handle -> {
              handle
                  .createQuery("select set_config('app.tenant', :tenant, true)")
                  .bind("tenant", of)
                  .mapTo(String.class)
                  .one();
              return handle.createQuery("select count(*) from ward").mapTo(Long.class).one();
            });
  }
}
