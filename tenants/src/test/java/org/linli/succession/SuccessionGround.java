package org.linli.succession;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.persistence.Sql;
import org.linli.succession.boundary.Succeeding;
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.CarriedTable;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestPlatform;

/** Two communities of a city, and two people of its bureau. */
final class SuccessionGround {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final TestPlatform platform;
  final KeyRing keys;
  Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  final LocalDate today = LocalDate.ofInstant(now, CityTime.ZONE);
  final TenantId from;
  final TenantId into;
  final Caller bureau;
  final Caller second;
  final Tenants tenants;
  final Successions successions;
  final List<CarriedTable> told = new ArrayList<>();

  SuccessionGround() {
    this(OperationMode.GOVERNMENT);
  }

  SuccessionGround(OperationMode mode) {
    this(TestPlatform.shared(), mode);
  }

  SuccessionGround(TestPlatform platform, OperationMode mode) {
    this.platform = platform;
    keys = RingForTests.over(platform);
    from = community(OperationMode.GOVERNMENT);
    into = community(mode);
    bureau = person("succession:propose");
    second = person("succession:confirm");
    tenants = new Tenants(platform.jdbi(), platform.scopes(), told -> {});
    successions =
        new Successions(
            platform.jdbi(),
            platform.scopes(),
            new AuditTrail(platform.jdbi(), platform.scopes()),
            tenants,
            () -> now);
  }

  TenantId community(OperationMode mode) {
    return platform.community("990331002%03d".formatted(NUMBERS.incrementAndGet()), mode);
  }

  private Caller person(String word) {
    return platform.caller(
        Tier.CITY, "9903", null, null, "succession:read", word, "tenants:read", "tenants:write");
  }

  UUID proposed() {
    return proposed(today);
  }

  UUID proposed(LocalDate day) {
    return platform.as(
        bureau, () -> successions.propose(new SuccessionDraft(from, into, day, "成府函〔2026〕1号")));
  }

  UUID confirmed() {
    return confirmed(today);
  }

  UUID confirmed(LocalDate day) {
    var id = proposed(day);
    platform.run(second, () -> successions.confirm(id));
    return id;
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
                        on conflict (tenant_id) do update set at = excluded.at\
                        """)
                    .bind("at", now.minus(ago))
                    .bind("id", from)
                    .execute());
  }

  SignedCertificate carriedOut(UUID id) throws InterruptedException {
    return carriedOut(id, from);
  }

  SignedCertificate carriedOut(UUID id, TenantId community) throws InterruptedException {
    return new Succeeding(TestDatabase.shared().owner(), keys, () -> now, Duration.ZERO)
        .run(id, community, told::add);
  }

  Succession get(UUID id) {
    return platform.as(second, successions::list).stream()
        .filter(succession -> succession.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A child below fourteen in that community's records. */
  void ward(TenantId of) {
    platform.as(
        platform.clerk(of),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into ward (tenant_id, id, guardian_id, name, born, relation, proof, recorded_by, recorded_at)
                            values (?, ?, ?, '小明', date '2020-01-01', 'FATHER', 'p', 'c', now())\
                            """,
                            of.value(),
                            Sql.newId(),
                            UUID.randomUUID())));
  }

  /** How many of them the community's own people see. */
  long wards(TenantId of) {
    return platform.as(
        platform.clerk(of),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.createQuery("select count(*) from ward").mapTo(Long.class).one()));
  }
}
