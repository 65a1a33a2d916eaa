package org.linli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.BackupHealth;
import org.linli.health.control.BackupTable;
import org.linli.health.entity.BackupFigures;
import org.linli.health.entity.BackupKind;
import org.linli.health.entity.BackupState;
import org.linli.persistence.Sql;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

class BackupHealthTest {

  private static final Instant NOW = Instant.parse("2026-03-20T04:00:00Z");

  private final TestPlatform platform = TestPlatform.shared();
  private final BackupHealth health = new BackupHealth(new BackupTable(platform.jdbi()), () -> NOW);
  private final Caller operator = platform.caller(Tier.PLATFORM, null, null, null, "ops:read");

  @BeforeEach
  void nothingWasCopied() {
    platform.owner().useHandle(handle -> handle.execute("delete from backup_run"));
  }

  private void run(String kind, String state, Duration ago, Long recoveryMillis) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into backup_run (id, kind, state, started_at, ended_at, bytes, places, recovery_ms, detail)"
                        + " values (?, ?, ?, ?, now(), 5000000, 2, ?, 'a copy')",
                    Sql.newId(),
                    kind,
                    state,
                    OffsetDateTime.ofInstant(NOW.minus(ago), ZoneOffset.UTC),
                    recoveryMillis));
  }

  private BackupFigures figures() {
    return platform.as(operator, health::figures);
  }

  @Test
  void anInstallationWithoutACopyIsLate() {
    assertThat(figures().late()).isTrue();
    assertThat(figures().lastFull()).isNull();
    assertThat(figures().failing()).isNull();
  }

  @Test
  @Requirement("000-7.2.b.1-2")
  void aCopyOfTodayIsInTimeAndOneOfTheDayBeforeYesterdayIsNot() {
    run("FULL", "DONE", Duration.ofHours(52), null);
    assertThat(figures().late()).isTrue();
    run("FULL", "DONE", Duration.ofHours(3), null);
    assertThat(figures().late()).isFalse();
    assertThat(figures().lastFull().bytes()).isEqualTo(5_000_000);
    assertThat(figures().lastFull().places()).isEqualTo(2);
  }

  @Test
  void aCopyThatFailedDoesNotCount() {
    run("FULL", "FAILED", Duration.ofHours(1), null);
    run("FULL", "RUNNING", Duration.ofMinutes(1), null);
    assertThat(figures().late()).isTrue();
    assertThat(figures().failing()).isEqualTo(NOW.minus(Duration.ofHours(1)));
  }

  @Test
  void whatSucceededAfterwardsFailsNoMore() {
    run("FULL", "FAILED", Duration.ofHours(2), null);
    run("FULL", "DONE", Duration.ofHours(1), null);
    run("REHEARSAL", "FAILED", Duration.ofHours(30), null);
    assertThat(figures().failing()).isEqualTo(NOW.minus(Duration.ofHours(30)));
    run("REHEARSAL", "DONE", Duration.ofHours(20), 9_000L);
    assertThat(figures().failing()).isNull();
  }

  @Test
  @Requirement("000-7.2.b.1-4")
  void aRecoveryOfMoreThanFourHoursIsTooSlow() {
    run("REHEARSAL", "DONE", Duration.ofDays(8), Duration.ofHours(4).toMillis());
    assertThat(figures().tooSlow()).isFalse();
    run("REHEARSAL", "DONE", Duration.ofDays(1), Duration.ofHours(4).toMillis() + 1);
    assertThat(figures().tooSlow()).isTrue();
    assertThat(figures().lastRehearsal().startedAt()).isEqualTo(NOW.minus(Duration.ofDays(1)));
  }

  @Test
  void runsAreListedNewestFirstAndByKind() {
    run("FULL", "DONE", Duration.ofHours(3), null);
    run("REHEARSAL", "DONE", Duration.ofHours(2), 9_000L);
    run("RESTORE", "DONE", Duration.ofHours(1), null);
    var all = platform.as(operator, () -> health.runs(null, PageRequest.first(2)));
    assertThat(all.total()).isEqualTo(3);
    assertThat(all.items())
        .extracting("kind")
        .containsExactly(BackupKind.RESTORE, BackupKind.REHEARSAL);
    var full = platform.as(operator, () -> health.runs(BackupKind.FULL, PageRequest.first(9)));
    assertThat(full.items()).singleElement().extracting("state").isEqualTo(BackupState.DONE);
  }
}
