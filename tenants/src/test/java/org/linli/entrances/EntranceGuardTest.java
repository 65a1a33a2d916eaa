package org.linli.entrances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditRow;
import org.linli.entrances.boundary.Entrance;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.entrances.boundary.RefusedEntries;
import org.linli.entrances.boundary.SecretLocked;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.entrances.entity.RefusedQuery;
import org.linli.entrances.entity.RefusedRow;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** Who is turned away is noted, bounded, and found again. */
class EntranceGuardTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("990312001001", OperationMode.GOVERNMENT);
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private final EntranceGuard guard =
      new EntranceGuard(platform.jdbi(), platform.scopes(), 50, () -> now);
  private final RefusedEntries refused = new RefusedEntries(platform.jdbi());

  @AfterEach
  void forget() {
    platform.owner().useHandle(handle -> handle.execute("delete from refused_entry"));
  }

  private List<RefusedRow> rows(RefusedQuery query) {
    return platform
        .as(
            platform.caller(Tier.PLATFORM, null, null, null, "addresses:read"),
            () -> refused.list(query, PageRequest.first(500)))
        .items();
  }

  private List<RefusedRow> rows() {
    return rows(new RefusedQuery(null, null, null, null, null));
  }

  private static Entrance at(DoorKind door, String address) {
    return new Entrance(door, address);
  }

  @Test
  @Requirement("000-10.2.2.e.2")
  void whoIsTurnedAwayIsNotedWithDoorReasonMaskedNameAndNetwork() {
    var person = platform.member(Tier.COMMUNITY, tenant);
    guard.refused(
        DoorKind.SCREEN,
        RefusalReason.WRONG_SECRET,
        person.username(),
        "2001:db8:1:2:3:4:5:6",
        null);
    guard.write();
    var row = rows().getFirst();
    assertThat(row.door()).isEqualTo(DoorKind.SCREEN);
    assertThat(row.reason()).isEqualTo(RefusalReason.WRONG_SECRET);
    assertThat(row.name())
        .isEqualTo(
            person.username().charAt(0)
                + "***"
                + person.username().charAt(person.username().length() - 1));
    assertThat(row.address()).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    assertThat(row.tenant()).isEqualTo(tenant.value());
    assertThat(row.tries()).isEqualTo(1);
    assertThat(row.lastAt()).isEqualTo(now);
  }

  @Test
  void alikeOnesAreOneRowWithACount() {
    var first = now;
    for (int i = 0; i < 7; i++) {
      guard.refused(DoorKind.REST, RefusalReason.WRONG_TOKEN, null, "203.0.113.7", null);
      now = now.plusSeconds(1);
    }
    guard.write();
    assertThat(rows()).hasSize(1);
    var row = rows().getFirst();
    assertThat(row.tries()).isEqualTo(7);
    assertThat(row.firstAt()).isEqualTo(first);
    assertThat(row.lastAt()).isEqualTo(first.plusSeconds(6));
    guard.write();
    assertThat(rows()).as("nothing new, nothing written").hasSize(1);
  }

  @Test
  void aFloodIsCountedAndFillsNothing() {
    for (int i = 0; i < 5_000; i++) {
      guard.refused(
          DoorKind.SCREEN,
          RefusalReason.WRONG_SECRET,
          "guess" + i,
          "10.1." + i / 250 + "." + i % 250,
          null);
    }
    assertThat(guard.waiting()).isLessThanOrEqualTo(1_001);
    guard.write();
    assertThat(rows()).hasSize(61);
    assertThat(rows().stream().mapToLong(RefusedRow::tries).sum()).isEqualTo(5_000);
    assertThat(rows()).anyMatch(row -> row.name().isEmpty() && row.tries() > 4_000);
    guard.refused(DoorKind.SCREEN, RefusalReason.WRONG_SECRET, "more", "203.0.113.1", null);
    guard.write();
    assertThat(rows()).as("the minute is full").hasSize(62);
    assertThat(rows()).noneMatch(row -> row.name().startsWith("m"));
    now = now.plus(Duration.ofMinutes(1));
    guard.refused(DoorKind.SCREEN, RefusalReason.WRONG_SECRET, "more", "203.0.113.1", null);
    guard.write();
    assertThat(rows()).anyMatch(row -> row.name().equals("m***e"));
  }

  @Test
  void signsThatNoDatabaseTakesHoldNothingUp() {
    guard.refused(
        DoorKind.SCREEN, RefusalReason.WRONG_SECRET, "a\u0000b\ud83dc\n", "203.0.113.7", null);
    guard.refused(
        DoorKind.MQTT, RefusalReason.WRONG_SECRET, "d".repeat(59) + "😀", "no address\u0000", null);
    guard.write();
    assertThat(rows()).hasSize(2).allMatch(row -> row.name().length() <= 60);
  }

  @Test
  void countsGoByDoorAndReasonFromTheStartOn() {
    guard.refused(DoorKind.SIP, RefusalReason.LOCKED, "x", "203.0.113.7", null);
    guard.refused(DoorKind.SIP, RefusalReason.LOCKED, "y", "203.0.113.7", null);
    assertThat(guard.counts().get(DoorKind.SIP)).containsEntry(RefusalReason.LOCKED, 2L);
  }

  @Test
  void filtersNarrowTheListAndTheSearchLooksAtNameAndAddress() {
    guard.refused(DoorKind.MQTT, RefusalReason.WRONG_SECRET, "d-1", "203.0.113.7", tenant.value());
    now = now.plusSeconds(10);
    guard.refused(DoorKind.DEVICE, RefusalReason.LOCKED, "d-2", "203.0.113.8", null);
    guard.write();
    assertThat(rows(new RefusedQuery(DoorKind.MQTT, null, null, null, null))).hasSize(1);
    assertThat(rows(new RefusedQuery(null, RefusalReason.LOCKED, null, null, null))).hasSize(1);
    assertThat(rows(new RefusedQuery(null, null, tenant.value(), null, null))).hasSize(1);
    assertThat(rows(new RefusedQuery(null, null, null, now, null))).hasSize(1);
    assertThat(rows(new RefusedQuery(null, null, null, null, now))).hasSize(1);
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "addresses:read");
    var found =
        platform.as(
            keeper,
            () ->
                refused.list(
                    new RefusedQuery(null, null, null, null, null),
                    new PageRequest(0, 10, "113.8")));
    assertThat(found.items()).extracting(RefusedRow::name).containsExactly("d-2");
    assertThatThrownBy(() -> rows(new RefusedQuery(null, null, null, now, now)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void afterHalfAYearARowGoes() {
    guard.refused(DoorKind.REST, RefusalReason.WRONG_TOKEN, null, "203.0.113.7", null);
    guard.write();
    now = now.plus(Duration.ofDays(179));
    assertThat(guard.forget()).isZero();
    now = now.plus(Duration.ofDays(2));
    assertThat(guard.forget()).isEqualTo(1);
  }

  @Test
  @Requirement("000-10.2.2.e.2")
  void aDeviceThatIsGuessedAtIsLockedWithOneEntryOfTheAuditLogThatSaysHowOften() {
    var device = UUID.randomUUID().toString();
    var door = at(DoorKind.MQTT, "203.0.113.7");
    for (int i = 0; i < 10; i++) {
      guard.wrong(door, device, tenant);
      if (i < 9) {
        now = now.plus(Duration.ofSeconds(70));
        guard.check(door, device);
      }
    }
    assertThatThrownBy(() -> guard.check(door, device))
        .isInstanceOfSatisfying(
            SecretLocked.class,
            locked -> assertThat(locked.retryAfterSeconds()).isBetween(1L, 900L));
    guard.write();
    guard.write();
    assertThat(audited(device))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.action()).isEqualTo("secret.locked");
              assertThat(row.target()).contains("MQTT", "· 10 ·", "15 min");
              assertThat(row.tenant()).isEqualTo(tenant.value());
            });
    assertThat(rows()).anyMatch(row -> row.reason() == RefusalReason.LOCKED);
  }

  private List<AuditRow> audited(String search) {
    var clerk = platform.clerk(tenant);
    return platform
        .as(
            clerk,
            () ->
                new AuditLedger(platform.jdbi())
                    .list(
                        Instant.now().minusSeconds(3_600),
                        Instant.now().plusSeconds(60),
                        new PageRequest(0, 10, search)))
        .items();
  }

  @Test
  void whatCannotBeWrittenWaitsForTheNextTime() {
    var other = TestPlatform.fresh();
    var there = new EntranceGuard(other.jdbi(), other.scopes(), 50, () -> now);
    there.refused(DoorKind.REST, RefusalReason.WRONG_TOKEN, null, "203.0.113.7", null);
    other
        .owner()
        .useHandle(handle -> handle.execute("alter table refused_entry rename to refused_away"));
    assertThatThrownBy(there::write).isInstanceOf(RuntimeException.class);
    assertThat(there.waiting()).isEqualTo(1);
    other
        .owner()
        .useHandle(handle -> handle.execute("alter table refused_away rename to refused_entry"));
    there.write();
    assertThat(there.waiting()).isZero();
  }

  @Test
  void whereNothingIsBoundNobodyStandsAtADoor() throws Exception {
    assertThat(Entrance.current()).isEmpty();
    assertThat(Entrance.doorOr(DoorKind.SCREEN)).isEqualTo(DoorKind.SCREEN);
    Entrance.at(
        DoorKind.REST,
        "2001:db8::1%eth0",
        () -> {
          assertThat(Entrance.current().orElseThrow().address())
              .isEqualTo("2001:db8:0:0:0:0:0:0/64");
          assertThat(Entrance.doorOr(DoorKind.SCREEN)).isEqualTo(DoorKind.REST);
          return null;
        });
  }
}
