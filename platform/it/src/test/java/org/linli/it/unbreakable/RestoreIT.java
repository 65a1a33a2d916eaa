package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.it.home.AtLength;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/**
 * The demo city with ten million readings: copied, lost and brought back, whole and one community
 * alone. What it took is extrapolated to a city by bytes (docs/operations.md).
 */
@AtLength
@TestMethodOrder(OrderAnnotation.class)
class RestoreIT {

  private static final Installation INSTALLATION = Installation.another("restore");
  private static final String COMMUNITY = "510104026017";
  private static final long READINGS = 10_000_000;
  private static final long MORE = 60_000_000;

  /**
   * One copy of a city of 3,000 communities, without reserve, by the lower end of docs/sizing.md.
   */
  private static final double CITY_GIGABYTES = 5_600;

  /** What was filled in here. */
  private static final String FILLED = "since < '2026-01-01'";

  private static final Duration ALONE = Duration.ofMinutes(5);
  private static final double MOVED = 1.10;

  @AfterAll
  static void stop() {
    INSTALLATION.linli("down");
  }

  /** As a command at the machine; tells how long it took. */
  private static Duration timed(String... command) {
    var began = System.nanoTime();
    var result = INSTALLATION.linli(command);
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(result.exit()).as(String.join(" ", command) + ": " + result.output()).isZero();
    System.out.printf("%s: %.1f s%n", String.join(" ", command), took.toMillis() / 1e3);
    return took;
  }

  /** With the rights of who keeps the database: no tenant's row security stands before it. */
  private static long ask(String sql) throws SQLException {
    try (var connection = INSTALLATION.database("superuser");
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return statement.getUpdateCount();
      }
      try (var rows = statement.getResultSet()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** More rows of the devices there are, in blocks of 96 moments of three values each. */
  private static long fill(long readings, String before) throws SQLException {
    var devices = ask("select count(*) from device");
    var blocks = readings / (3 * 96 * devices) + 1;
    ask(
        """
        insert into reading (tenant_id, device_id, since, until, lines)
        select d.tenant_id, d.id, b.t, b.t + interval '475 minutes',
          (select string_agg(
             (extract(epoch from b.t)::bigint + m * 300) * 1000 || '{"battery":' || 60 + (m %% 40) || ',"signal":'
               || round((random() * 40 - 100)::numeric, 1) || ',"temperature":' || round((random() * 15 + 15)::numeric, 2) || '}',
             E'\\n' order by m)
           from generate_series(0, 95) m where d.id is not null)
        from device d
        cross join (select timestamptz '%s' - n * interval '8 hours' as t from generate_series(1, %d) n) b"""
            .formatted(before, blocks));
    return blocks * devices;
  }

  /**
   * @param bytes of the database
   */
  private record Restored(long bytes, Duration took) {}

  /** What was filled in is lost, and comes back. */
  private static Restored lostAndBack(long filled) throws Exception {
    var bytes = ask("select pg_database_size('linli')");
    timed("backup");
    var moment = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    Thread.sleep(Duration.ofSeconds(2));
    assertThat(ask("delete from reading where " + FILLED)).isEqualTo(filled);
    var took = timed("restore", "--yes", "--at", moment.toString());
    timed("up");
    assertThat(ask("select count(*) from reading where " + FILLED)).isEqualTo(filled);
    System.out.printf("%d blocks, %.0f MB%n", filled, bytes / 1e6);
    return new Restored(bytes, took);
  }

  @Test
  @Order(1)
  void tenMillionReadingsAreCopiedAndComeBackWhole() throws Exception {
    INSTALLATION.up();
    var few = fill(READINGS, "2026-01-01");
    var small = lostAndBack(few);
    timed("backup", "rehearse");
    // What it costs anyhow is told apart from what each megabyte costs by a second, larger one.
    var large = lostAndBack(few + fill(MORE, "2020-01-01"));
    var perSecond =
        (large.bytes() - small.bytes()) / 1e6 / large.took().minus(small.took()).toMillis() * 1e3;
    System.out.printf(
        "restore: %.1f MB/s beside what it costs anyhow; a city's %.0f GB within four hours: %.1f machines%n",
        perSecond,
        CITY_GIGABYTES,
        CITY_GIGABYTES * 1e3 / perSecond / Duration.ofHours(4).toSeconds());
  }

  @Test
  @Order(2)
  void oneCommunityComesBackWithinFiveMinutesWhileOthersWorkOn() throws Exception {
    INSTALLATION.up();
    var moment = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Thread.sleep(Duration.ofSeconds(2));
    var platform = Rest.as(INSTALLATION, "platform");
    var lost = ask("delete from reading where tenant_id = '" + COMMUNITY + "'");
    assertThat(lost).isPositive();
    var suspended =
        platform.post(
            "/api/v1/tenants/" + COMMUNITY + "/suspend", Map.of("reason", "restore of rows lost"));
    assertThat(suspended.status()).as(suspended.text()).isBetween(200, 204);
    try (var others = new Others(Rest.as(INSTALLATION, "wuhou-clerk"))) {
      Thread.sleep(Duration.ofSeconds(30));
      others.begin();
      Thread.sleep(Duration.ofSeconds(60));
      var before = others.p99();
      others.begin();
      var took = timed("tenant", "restore", COMMUNITY, moment.toString());
      var during = others.p99();
      System.out.printf(
          "others' p99: %.1f ms before, %.1f ms during, ratio %.2f%n",
          before, during, during / before);
      assertThat(took).isLessThanOrEqualTo(ALONE);
      assertThat(during / before).isLessThan(MOVED);
    }
    assertThat(ask("select count(*) from reading where tenant_id = '" + COMMUNITY + "'"))
        .isGreaterThanOrEqualTo(lost);
  }
}
