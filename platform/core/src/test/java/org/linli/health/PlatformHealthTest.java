package org.linli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.certificates.boundary.CertificateSums;
import org.linli.certificates.control.CertificateTable;
import org.linli.health.boundary.PlatformHealth;
import org.linli.health.control.DatabaseProbe;
import org.linli.health.control.DoorProbe;
import org.linli.health.control.MainJobProbe;
import org.linli.health.entity.PartHealth;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantState;
import org.linli.testing.TestPlatform;

class PlatformHealthTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final PlatformHealth health =
      new PlatformHealth(
          new DatabaseProbe(platform.jdbi()),
          new DoorProbe("", ""),
          new CertificateSums(new CertificateTable(platform.jdbi())),
          new MainJobProbe(platform.scopes(), platform.jdbi(), null));

  @Test
  void thePlatformTellsItsPartsAndTheirVersions() {
    var figures = platform.as(operator(), health::figures);
    assertThat(figures.parts()).extracting("part").containsExactly("server", "database");
    assertThat(figures.parts()).allMatch(part -> part.up() && part.version() != null);
    assertThat(figures.heapUsed()).isPositive().isLessThan(figures.heapLimit());
    assertThat(figures.uptime()).isPositive();
  }

  @Test
  void suspendedTenantsAreCountedApart() {
    var tenant = platform.community("990701001001", OperationMode.GOVERNMENT);
    var before =
        platform.as(operator(), health::figures).tenants().getOrDefault(TenantState.SUSPENDED, 0L);
    platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set state = 'SUSPENDED' where id = ?", tenant.value()));
    var after =
        platform.as(operator(), health::figures).tenants().getOrDefault(TenantState.SUSPENDED, 0L);
    assertThat(after).isEqualTo(before + 1);
  }

  /** What a door of ours showed when it was last looked at. */
  private void shown(String place, Instant until) {
    platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    """
                    insert into certificate_seen (kind, place, subject, issuer, valid_from, valid_until, seen_at)
                    values ('DOOR', ?, 'CN=linli', 'CN=linli', '2020-01-01', ?, now())
                    on conflict (kind, place) do update set valid_until = excluded.valid_until""",
                    place,
                    until.atOffset(ZoneOffset.UTC)));
  }

  private PartHealth certificates() {
    return platform.as(operator(), health::figures).parts().stream()
        .filter(part -> part.part().equals("certificates"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOwnCertificateThatRanOutIsAPartThatIsDownAndNamesItsDoor() {
    var now = Instant.now();
    try {
      shown("good.test:443", now.plus(Duration.ofDays(90)));
      shown("mine.test:443", now.plus(Duration.ofDays(3)).plusSeconds(60));
      assertThat(certificates().up()).isTrue();
      assertThat(certificates().version()).isEqualTo("mine.test:443 · 3 d");
      shown("mine.test:443", now.minusSeconds(1));
      assertThat(certificates().up()).isFalse();
      assertThat(certificates().version()).isEqualTo("mine.test:443 · -1 d");
    } finally {
      platform
          .owner()
          .useHandle(h -> h.execute("delete from certificate_seen where place like '%.test:443'"));
    }
  }

  @Test
  void lateWorkIsToldApartFromWaitingWork() {
    var tenant = platform.community("990701001002", OperationMode.GOVERNMENT);
    var before = platform.as(operator(), health::figures);
    work(tenant.value(), OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));
    work(tenant.value(), OffsetDateTime.now(ZoneOffset.UTC).plusDays(1));
    var after = platform.as(operator(), health::figures);
    assertThat(after.workLate()).isEqualTo(before.workLate() + 1);
    assertThat(after.workWaiting()).isEqualTo(before.workWaiting() + 1);
  }

  private void work(String tenant, OffsetDateTime due) {
    platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "insert into due_work (id, due_at, tenant_id, kind, subject) values (?, ?, ?, 'test-health', ?)",
                    Sql.newId(),
                    due,
                    tenant,
                    Sql.newId()));
  }

  private org.linli.access.entity.Caller operator() {
    return platform.caller(Tier.PLATFORM, null, null, null, "ops:read");
  }
}
