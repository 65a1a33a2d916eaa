package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditReport;
import org.linli.audit.boundary.AuditSeals;
import org.linli.audit.control.AuditSealing;
import org.linli.audit.control.SealWalk;
import org.linli.audit.control.SealWitness;
import org.linli.audit.entity.AuditFault;
import org.linli.audit.entity.SealedLog;
import org.linli.audit.entity.Tampering;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** The exchange's log is sealed as the audit log is: its own chain has no key. */
class ExchangeSealsTest {

  private static final DivisionCode CITY = new DivisionCode("9903");
  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");
  private static final List<String> TABLES =
      List.of("exchange_transfer", "exchange_seal", "exchange_sealing", "audit_seal");

  private final TestPlatform platform = TestPlatform.fresh();
  private Instant now = BEGIN;
  private final AuditSealing sealing =
      new AuditSealing(
          platform.jdbi(),
          platform.scopes(),
          RingForTests.over(platform),
          new SealWitness((Path) null),
          () -> now);
  private final AuditSeals seals =
      new AuditSeals(platform.jdbi(), platform.scopes(), new SealWalk(sealing));
  private Caller auditor;

  @BeforeEach
  void twoDays() {
    platform.community("990334002001", OperationMode.GOVERNMENT);
    auditor = platform.caller(Tier.CITY, "9903", null, null, "audit:read");
    asOwner("update exchange_sealing set since_at = '" + BEGIN + "'");
    for (int hour = 1; hour < 48; hour += 10) {
      transfer(BEGIN.plus(Duration.ofHours(hour)));
      now = BEGIN.plus(Duration.ofHours(hour + 2));
      sealing.closeAll(SealedLog.EXCHANGE);
    }
  }

  private void transfer(Instant at) {
    asOwner(
        """
        insert into exchange_transfer (id, at, way, consumer, party, asset, tenant_id, code, action, purpose, fields, items,
          bytes, outcome, basis, digest, entry_hash)
        values ('%s', '%s', 'PULL', 'fire', 'DEPARTMENT', 'alarms', '990334002001', '990334002001', 'SHARE', 'EMERGENCY',
          'alarm', 7, 700, 'PERMIT', 'a clause', 'd', 'h')\
        """
            .formatted(UUID.randomUUID(), at));
  }

  private int asOwner(String sql) {
    return platform
        .owner()
        .inTransaction(
            handle -> {
              TABLES.forEach(
                  table -> handle.execute("alter table " + table + " no force row level security"));
              var rows = handle.execute(sql);
              TABLES.forEach(
                  table -> handle.execute("alter table " + table + " force row level security"));
              return rows;
            });
  }

  private AuditReport verify(SealedLog log) {
    return platform.as(auditor, () -> seals.verify(log, null, 1, null, null));
  }

  @Test
  @Requirement("000-7.2.e.5")
  void theLogIsSealedSpanBySpanAndIntact() {
    var report = verify(SealedLog.EXCHANGE);
    assertThat(report.faults()).isEmpty();
    assertThat(report.intact()).isTrue();
    assertThat(report.seals()).isEqualTo(5);
    assertThat(report.entries()).isEqualTo(5);
    assertThat(platform.as(auditor, () -> seals.newest(SealedLog.EXCHANGE, null))).hasSize(5);
    assertThat(verify(SealedLog.AUDIT).seals()).as("each log has seals of its own").isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items = 1",
        "consumer = 'another'",
        "fields = ''",
        "basis = 'none'",
        "organisation_id = 'x'",
        "entry_hash = 'another'",
        "outcome = 'MASK'",
        "purpose = 'RESEARCH'"
      })
  @Requirement("000-7.2.e.5")
  void whatWasChangedIsFoundAlsoWhereItsOwnChainWasMadeAnew(String change) {
    var at = BEGIN.plus(Duration.ofHours(11));
    assertThat(asOwner("update exchange_transfer set " + change + " where at = '" + at + "'"))
        .isOne();
    assertThat(verify(SealedLog.EXCHANGE).faults())
        .extracting(AuditFault::kind)
        .containsExactly(Tampering.CHANGED);
  }

  @Test
  void whatWasTakenOutIsFound() {
    asOwner("delete from exchange_transfer where at < '2026-11-23T02:00:00Z'");
    assertThat(verify(SealedLog.EXCHANGE).faults())
        .extracting(AuditFault::kind)
        .containsExactly(Tampering.REMOVED);
  }

  @Test
  void aSealOfOneLogIsNoneOfAnother() {
    asOwner(
        """
        insert into audit_seal (scope_code, number, from_at, until_at, entries, first_id, last_id, digest, previous, sealed_at,
          seal)
        select scope_code, number, from_at, until_at, entries, first_id, last_id, digest, previous, sealed_at, seal
        from exchange_seal where number = 1\
        """);
    assertThat(verify(SealedLog.AUDIT).faults())
        .extracting(AuditFault::kind)
        .contains(Tampering.FORGED);
  }

  @Test
  void theApplicationCanNeitherChangeNorTakeAwayASeal() {
    for (var sql : List.of("update exchange_seal set entries = 1", "delete from exchange_seal")) {
      assertThatThrownBy(
              () ->
                  platform.as(
                      auditor, () -> platform.jdbi().withHandle(h -> (Integer) h.execute(sql))))
          .hasMessageContaining("permission denied");
    }
  }
}
