package org.linli.volumes.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.StorageReserve;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.volumes.boundary.VolumeSums;
import org.linli.volumes.boundary.Volumes;
import org.linli.volumes.entity.DayVolume;
import org.linli.volumes.entity.TableGrowth;
import org.linli.volumes.entity.TableVolume;
import org.linli.volumes.entity.VolumeFigures;

/** Tables that are measured day by day, on a database of its own. */
class VolumesTest {

  private static final long ROOM = 1L << 50;

  private static final TestPlatform OWN = TestPlatform.fresh();

  private final TestPlatform platform = OWN;
  private final Caller keeper = platform.caller(Tier.PLATFORM, null, null, null, "ops:read");
  private Instant now = Instant.parse("2026-03-01T04:00:00Z");
  private final VolumeRound round = new VolumeRound(platform.jdbi(), platform.scopes(), () -> now);
  private final VolumeSums sums =
      new VolumeSums(platform.jdbi(), new StorageReserve(Path.of(".")), ROOM);
  private final Volumes volumes = new Volumes(platform.jdbi(), sums, () -> now);

  @BeforeEach
  void nothingMeasured() {
    platform.owner().useHandle(handle -> handle.execute("delete from table_volume"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, CityTime.ZONE);
  }

  private VolumeFigures figures() {
    return platform.as(keeper, volumes::figures);
  }

  private TableGrowth table(String name) {
    return platform.as(keeper, volumes::tables).stream()
        .filter(one -> one.newest().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void keep(LocalDate day, String name, long rows, long bytes) {
    platform.run(
        keeper,
        () ->
            platform
                .jdbi()
                .useHandle(
                    handle ->
                        VolumeTable.keep(
                            handle,
                            java.util.List.of(
                                new TableVolume(day, name, rows, bytes, 0, 1, 0, 0, 0)))));
  }

  @Test
  @Requirement("004-P3h")
  void eachTableIsMeasuredOnceADayWithItsRowsBytesIndexesAndTriggers() {
    assertThat(figures().day()).as("before the first measuring").isNull();
    assertThat(figures().told()).isTrue();
    platform.owner().useHandle(handle -> handle.execute("analyze division"));
    round.run();
    var division = table("division").newest();
    assertThat(division.day()).isEqualTo(today());
    assertThat(division.indexBytes()).isPositive();
    assertThat(division.indexes()).isPositive();
    assertThat(division.brokenIndexes()).isZero();
    assertThat(division.triggers()).as("the platform has none of its own").isZero();
    assertThat(figures().tables()).isGreaterThan(100);
    assertThat(figures().bytesPerDay()).isNull();
    now = now.plus(Duration.ofHours(3));
    round.run();
    assertThat(platform.as(keeper, () -> volumes.days("division", 400))).hasSize(1);
  }

  @Test
  @Requirement("004-P3h")
  void aTriggerThatSomebodyLaidIsCounted() {
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "create function looked() returns trigger language plpgsql as 'begin return new;"
                      + " end'");
              handle.execute(
                  "create trigger looks before insert on division for each row execute function"
                      + " looked()");
            });
    try {
      round.run();
      assertThat(table("division").newest().triggers()).isEqualTo(1);
      assertThat(figures().triggers()).isEqualTo(1);
    } finally {
      platform.owner().useHandle(handle -> handle.execute("drop function looked() cascade"));
    }
  }

  @Test
  @Requirement("004-P3h")
  void growthTrendAndTheDaysToTheReserveFollowFromTheDays() {
    var each = ROOM / 1_000;
    for (int day = 10; day >= 0; day--) {
      keep(today().minusDays(day), "reading", (10 - day) * 100L, (10 - day) * each);
    }
    var figures = figures();
    assertThat(figures.rows()).isEqualTo(1_000);
    assertThat(figures.bytesPerDay()).isEqualTo((double) each);
    assertThat(figures.trendBytesPerDay())
        .isCloseTo(each, org.assertj.core.data.Percentage.withPercentage(0.01));
    assertThat(figures.reserveBytes()).isEqualTo(ROOM - 10 * each - ROOM / 100 * 30);
    assertThat(figures.daysLeft()).isBetween(689L, 690L);
    assertThat(table("reading").rowsPerDay()).isEqualTo(100);
    assertThat(platform.as(keeper, () -> volumes.days(null, 3)))
        .extracting(DayVolume::rows)
        .containsExactly(800L, 900L, 1_000L);
  }

  @Test
  void whatIsOlderThanFourHundredDaysIsForgotten() {
    keep(today().minusDays(399), "reading", 1, 1);
    keep(today().minusDays(400), "reading", 1, 1);
    round.run();
    var kept =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select count(*) from table_volume where name = 'reading' and day <"
                                + " :today")
                        .bind("today", today())
                        .mapTo(int.class)
                        .one());
    assertThat(kept).isEqualTo(1);
  }

  @Test
  void aStorageOfTheFilesIsTakenWhereTheDatabaseHasNoneOfItsOwn() {
    var shared = new VolumeSums(platform.jdbi(), new StorageReserve(Path.of(".")), 0);
    round.run();
    assertThat(platform.as(keeper, shared::figures).reserveBytes()).isNotNull();
  }

  @Test
  void aDatabaseThatIsNotPostgresqlDoesNotTell() {
    assertThat(VolumeProbe.tells("CockroachDB CCL v25.2.1 (x86_64-pc-linux-gnu)")).isFalse();
    assertThat(VolumeProbe.tells("PostgreSQL 18.1 on x86_64")).isTrue();
    assertThat(VolumeFigures.none(false).told()).isFalse();
  }

  @Test
  void namesAndSpansThatAreNoneAreRefused() {
    for (var days : new int[] {0, -1, 401}) {
      assertThatThrownBy(() -> platform.as(keeper, () -> volumes.days(null, days)))
          .isInstanceOf(Invalid.class);
    }
    for (var name : new String[] {"", "a\0b", "x".repeat(64)}) {
      assertThatThrownBy(() -> platform.as(keeper, () -> volumes.days(name, 1)))
          .isInstanceOf(Invalid.class);
    }
    assertThat(platform.as(keeper, () -> volumes.days("no_such_table", 400))).isEmpty();
  }
}
