package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditReport;
import org.linli.audit.boundary.AuditSeals;
import org.linli.audit.control.AuditSealing;
import org.linli.audit.control.SealWalk;
import org.linli.audit.control.SealWitness;
import org.linli.audit.entity.AuditFault;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.audit.entity.Tampering;
import org.linli.keys.boundary.KeyBook;
import org.linli.keys.boundary.KeyInUse;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** What somebody who gets past the application's role cannot do unseen to the audit log. */
class AuditSealsTest {

  private static final DivisionCode CITY = new DivisionCode("9903");
  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

  private final TestPlatform platform = TestPlatform.fresh();
  private final KeyRing keys = RingForTests.over(platform);
  private Instant now = BEGIN;
  private final AuditSealing sealing =
      new AuditSealing(
          platform.jdbi(), platform.scopes(), keys, new SealWitness((Path) null), () -> now);
  private final AuditSeals seals =
      new AuditSeals(platform.jdbi(), platform.scopes(), new SealWalk(sealing));
  private Caller auditor;

  /** Three spans of an hour with four entries each. */
  @BeforeEach
  void sealed() {
    platform.community("990312001001", OperationMode.GOVERNMENT);
    auditor = platform.caller(Tier.CITY, "9903", null, null, "audit:read");
    // Other entries of the ground are of today, whenever that is.
    asOwner("delete from audit_entry");
    asOwner("update audit_sealing set since_at = '" + BEGIN + "'");
    for (int hour = 0; hour < 3; hour++) {
      for (int i = 0; i < 4; i++) {
        entry(BEGIN.plus(Duration.ofMinutes(60L * hour + 10L * i)));
      }
      close(hour + 1);
    }
  }

  private void close(int hour) {
    var until = BEGIN.plus(Duration.ofHours(hour));
    now = until.plus(AuditSealing.SETTLING);
    assertThat(sealing.close(SealedLog.AUDIT, CITY, until)).isTrue();
  }

  private UUID entry(Instant at) {
    var id = UUID.randomUUID();
    insert(id, at);
    return id;
  }

  private void insert(UUID id, Instant at) {
    asOwner(
        "insert into audit_entry (id, at, username, action, target, tenant_id, scope_code, address)"
            + " values ('%s', '%s', 'somebody', 'thing.changed', 'a thing', '990312001001', '990312001001', '127.0.0.1')"
                .formatted(id, at));
  }

  /** Somebody with the owner's password, and the eyes of the city. */
  private int asOwner(String sql) {
    return platform
        .owner()
        .inTransaction(
            handle -> {
              security(handle, "no force");
              try {
                return handle.execute(sql);
              } finally {
                security(handle, "force");
              }
            });
  }

  private static void security(Handle handle, String word) {
    for (var table : List.of("audit_entry", "audit_seal", "audit_sealing")) {
      handle.execute("alter table " + table + " " + word + " row level security");
    }
  }

  private AuditReport verify() {
    return platform.as(auditor, () -> seals.verify(SealedLog.AUDIT, null, 1, null, null));
  }

  private List<AuditSeal> newest() {
    return platform.as(auditor, () -> seals.newest(SealedLog.AUDIT, null));
  }

  private List<Tampering> found() {
    return verify().faults().stream().map(AuditFault::kind).toList();
  }

  @Test
  @Requirement({"000-7.3.c", "001-6.2.7-2"})
  void aLogThatNobodyTouchedIsIntact() {
    var report = verify();
    assertThat(report.intact()).isTrue();
    assertThat(report.seals()).isEqualTo(3);
    assertThat(report.entries()).isEqualTo(12);
    assertThat(report.next()).isNull();
    assertThat(report.last()).isEqualTo(newest().getFirst().seal());
    assertThat(newest()).extracting(AuditSeal::number).containsExactly(3L, 2L, 1L);
  }

  @Test
  void withoutASingleSealNothingIsProved() {
    asOwner("delete from audit_seal");
    assertThat(verify().faults()).isEmpty();
    assertThat(verify().intact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target = 'another'",
        "username = 'nobody'",
        "action = 'x'",
        "address = '10.0.0.1'",
        "account_id = '00000000-0000-7000-8000-000000000001'",
        "at = at + interval '1 microsecond'",
        "id = '00000000-0000-7000-8000-000000000002'"
      })
  @Requirement("000-7.3.c")
  void whatWasChangedIsFound(String change) {
    var at = BEGIN.plus(Duration.ofMinutes(70));
    assertThat(asOwner("update audit_entry set " + change + " where at = '" + at + "'")).isOne();
    assertThat(verify().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Tampering.CHANGED);
              assertThat(fault.seal()).isEqualTo(2);
              assertThat(fault.from()).isEqualTo(BEGIN.plus(Duration.ofHours(1)));
            });
  }

  @Test
  @Requirement("000-7.3.c")
  void whatWasTakenOutIsFound() {
    asOwner("delete from audit_entry where at = '" + BEGIN.plus(Duration.ofMinutes(70)) + "'");
    assertThat(verify().faults())
        .containsExactly(
            new AuditFault(
                Tampering.REMOVED,
                2,
                BEGIN.plus(Duration.ofHours(1)),
                BEGIN.plus(Duration.ofHours(2)),
                4,
                3));
  }

  @Test
  @Requirement("000-7.3.c")
  void whatWasPutInUnderAnEarlierTimeIsFound() {
    entry(BEGIN.plus(Duration.ofMinutes(5)));
    entry(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(verify().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Tampering.ADDED_LATE);
              assertThat(fault.seal()).isEqualTo(1);
              assertThat(fault.found() - fault.sealed()).isEqualTo(2);
            });
  }

  @Test
  void whatCameAfterTheLastSealIsNoFault() {
    entry(BEGIN.plus(Duration.ofMinutes(190)));
    assertThat(verify().intact()).isTrue();
    close(4);
    assertThat(verify().intact()).isTrue();
    assertThat(verify().entries()).isEqualTo(13);
  }

  @Test
  void aSpanWithoutEntriesWaitsForSome() {
    now = BEGIN.plus(Duration.ofHours(10));
    assertThat(sealing.close(SealedLog.AUDIT, CITY, BEGIN.plus(Duration.ofHours(9)))).isFalse();
    assertThat(sealing.close(SealedLog.AUDIT, CITY, BEGIN)).as("an earlier moment").isFalse();
    assertThat(newest()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entries = 3",
        "digest = 'ab'",
        "sealed_at = sealed_at + interval '1 second'",
        "first_id = last_id",
        "seal = '1:AAAA'",
        "seal = 'nothing'"
      })
  void aSealThatWasChangedIsNotOurs(String change) {
    asOwner("update audit_seal set " + change + " where number = 2");
    assertThat(found()).contains(Tampering.FORGED);
  }

  @Test
  void aSealThatWasTakenOutLeavesABrokenChain() {
    asOwner("delete from audit_seal where number = 2");
    assertThat(found()).containsExactly(Tampering.BROKEN);
    asOwner("delete from audit_seal where number = 1");
    assertThat(found()).as("also at the beginning").containsExactly(Tampering.BROKEN);
  }

  /** With the key in hand, as a fault of the platform itself would have it. */
  @Test
  void aChainThatWasMadeAnewIsLateOrHasAnotherEndThanTheOneThatWasKept() {
    var kept = newest().getFirst();
    asOwner("delete from audit_entry where at = '" + BEGIN.plus(Duration.ofMinutes(10)) + "'");
    asOwner("delete from audit_seal");
    now = BEGIN.plus(Duration.ofDays(3));
    for (int hour = 1; hour <= 3; hour++) {
      sealing.close(SealedLog.AUDIT, CITY, BEGIN.plus(Duration.ofHours(hour)));
    }
    assertThat(verify().faults())
        .extracting(AuditFault::kind)
        .containsExactly(Tampering.LATE_SEALED, Tampering.LATE_SEALED, Tampering.LATE_SEALED);
    var held =
        platform.as(
            auditor, () -> seals.verify(SealedLog.AUDIT, null, 1, kept.number(), kept.seal()));
    assertThat(held.faults()).extracting(AuditFault::kind).contains(Tampering.CUT);
  }

  @Test
  void aChainThatEndsEarlierThanTheSealThatWasKeptIsCut() {
    var kept = newest().getFirst();
    assertThat(
            platform
                .as(
                    auditor,
                    () -> seals.verify(SealedLog.AUDIT, null, 1, kept.number(), " " + kept.seal()))
                .intact())
        .isTrue();
    asOwner("delete from audit_seal where number = 3");
    assertThat(verify().intact()).as("by itself it looks whole").isTrue();
    assertThat(
            platform
                .as(
                    auditor,
                    () -> seals.verify(SealedLog.AUDIT, null, 1, kept.number(), kept.seal()))
                .faults())
        .extracting(AuditFault::kind)
        .containsExactly(Tampering.CUT);
  }

  @Test
  void theWalkGoesOnWhereItStopped() {
    var rest = platform.as(auditor, () -> seals.verify(SealedLog.AUDIT, null, 2, null, null));
    assertThat(rest.seals()).isEqualTo(2);
    assertThat(rest.entries()).isEqualTo(8);
    assertThat(rest.intact()).isTrue();
    assertThat(
            platform.as(auditor, () -> seals.verify(SealedLog.AUDIT, null, 9, null, null)).seals())
        .isZero();
  }

  @Test
  void sealsHoldAfterTheKeyWasRotatedAndItIsNotDestroyedUnderThem() {
    var book = new KeyBook(platform.jdbi(), RingForTests.ring(platform));
    platform.scopes().asSystem("test", () -> book.rotate(KeyPurpose.WATERMARK));
    assertThat(verify().intact()).isTrue();
    assertThatThrownBy(
            () ->
                platform.run(
                    Caller.system("test"),
                    () -> book.destroy(new KeyName(KeyPurpose.WATERMARK, 1))))
        .isInstanceOf(KeyInUse.class);
  }

  @Test
  @Requirement("000-6.2.c.2-2")
  void theApplicationCanNeitherChangeNorTakeAwayASeal() {
    for (var sql : List.of("update audit_seal set entries = 1", "delete from audit_seal")) {
      assertThatThrownBy(
              () ->
                  platform.as(
                      auditor, () -> platform.jdbi().withHandle(h -> (Integer) h.execute(sql))))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void onlyWhoSeesTheWholeCityCanTellWhatIsMissing() {
    var district = platform.caller(Tier.DISTRICT, "990312", null, null, "audit:read");
    assertThatThrownBy(
            () -> platform.as(district, () -> seals.verify(SealedLog.AUDIT, null, 1, null, null)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> platform.as(district, () -> seals.newest(SealedLog.AUDIT, null)))
        .isInstanceOf(NotPermitted.class);
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "audit:read");
    assertThat(
            platform.as(keeper, () -> seals.verify(SealedLog.AUDIT, null, 1, null, null)).intact())
        .isTrue();
  }

  @Test
  void theTimerSealsWhatHasSettledAndNoYoungerEntry() {
    now = BEGIN.plus(Duration.ofHours(9));
    entry(now.minus(Duration.ofMinutes(36)));
    entry(now.minus(Duration.ofMinutes(34)));
    entry(now.minus(Duration.ofMinutes(5)));
    sealing.closeAll(SealedLog.AUDIT);
    assertThat(newest().getFirst().entries()).isEqualTo(1);
    sealing.closeAll(SealedLog.AUDIT);
    assertThat(newest()).as("nothing settled since").hasSize(4);
    assertThat(verify().intact()).isTrue();
  }

  @Test
  @Requirement("000-7.3.c")
  void sealsThatTheTimerMakesAnewAfterTheOldOnesWereDeletedAreLate() {
    now = BEGIN.plus(Duration.ofDays(4));
    entry(BEGIN.plus(Duration.ofDays(1)));
    entry(now.minus(Duration.ofHours(2)));
    sealing.closeAll(SealedLog.AUDIT);
    assertThat(verify().intact()).isTrue();
    asOwner("update audit_entry set target = 'another' where at = '" + BEGIN + "'");
    asOwner("delete from audit_seal");
    sealing.closeAll(SealedLog.AUDIT);
    assertThat(newest()).hasSize(3);
    assertThat(verify().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Tampering.LATE_SEALED);
              assertThat(fault.seal()).isEqualTo(1);
            });
  }

  @Test
  void noSpanHasEntriesOfTwoDaysAndDaysWithoutAnyAreNobodysFault() {
    for (int day = 1; day <= 6; day += day == 3 ? 3 : 1) {
      entry(BEGIN.plus(Duration.ofDays(day)).plusSeconds(7));
    }
    now = BEGIN.plus(Duration.ofDays(6)).plus(Duration.ofHours(3));
    sealing.closeAll(SealedLog.AUDIT);
    assertThat(newest())
        .extracting(AuditSeal::until)
        .startsWith(
            now.minus(AuditSealing.SETTLING),
            BEGIN.plus(Duration.ofDays(6)),
            BEGIN.plus(Duration.ofDays(3)),
            BEGIN.plus(Duration.ofDays(2)));
    assertThat(verify().entries()).isEqualTo(16);
  }

  /** All of it is sealed by its first timer, a day's entries at a time. */
  @Test
  void anInstallationThatWasUpgradedIsSealedFromThenOnAndSaysSo() {
    asOwner("delete from audit_seal");
    now = BEGIN.plus(Duration.ofDays(400));
    asOwner("update audit_sealing set since_at = '" + now + "'");
    entry(BEGIN.plus(Duration.ofDays(40)));
    sealing.closeAll(SealedLog.AUDIT);
    assertThat(newest()).hasSize(2);
    assertThat(verify().intact()).isTrue();
    assertThat(verify().since()).isEqualTo(now);
    now = now.plus(Duration.ofDays(3));
    asOwner("delete from audit_seal");
    sealing.closeAll(SealedLog.AUDIT);
    assertThat(found()).as("later it is too late").contains(Tampering.LATE_SEALED);
  }

  @Test
  void behindASealThatIsNotOursNothingIsSealed() {
    asOwner("update audit_seal set until_at = until_at + interval '9 years' where number = 3");
    assertThatThrownBy(() -> sealing.closeAll(SealedLog.AUDIT))
        .isInstanceOf(IllegalStateException.class);
    var later = now.plusSeconds(1);
    assertThatThrownBy(() -> sealing.close(SealedLog.AUDIT, CITY, later))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** An older server grants all rights on all tables when it starts. */
  @Test
  void whoeverHasTheRightsAgainStillTouchesNoSeal() {
    var role =
        platform.as(
            auditor,
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        h -> h.createQuery("select current_user").mapTo(String.class).one()));
    for (var table : List.of("audit_seal", "audit_sealing")) {
      platform
          .owner()
          .useHandle(
              h -> h.execute("grant select, insert, update, delete on " + table + " to " + role));
    }
    for (var sql :
        List.of(
            "update audit_seal set entries = 1",
            "delete from audit_seal",
            "update audit_sealing set since_at = clock_timestamp()",
            "delete from audit_sealing")) {
      int touched = platform.as(auditor, () -> platform.jdbi().withHandle(h -> h.execute(sql)));
      assertThat(touched).isZero();
    }
    assertThat(newest()).hasSize(3);
  }

  @Test
  void whoKeepsThePlatformNamesTheCityAndNobodyAnothersThanHis() {
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "audit:read");
    assertThat(platform.as(keeper, () -> seals.newest(SealedLog.AUDIT, "9903"))).hasSize(3);
    assertThatThrownBy(() -> platform.as(keeper, () -> seals.newest(SealedLog.AUDIT, "1111")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> platform.as(auditor, () -> seals.newest(SealedLog.AUDIT, "1111")))
        .isInstanceOf(NotPermitted.class);
  }
}
