package org.linli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.Workings;
import org.linli.health.entity.Setting;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.rounds.boundary.Rounds;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

class WorkingsTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final Rounds rounds = new Rounds(clock, new Node(EnumSet.allOf(Role.class)));
  private final Caller keeper = platform.caller(Tier.PLATFORM, null, null, null, "ops:read");
  private final Workings workings =
      new Workings(
          platform.jdbi(),
          rounds,
          () ->
              List.of(
                  source(
                      "the file",
                      100,
                      Map.of(
                          "linli.roles", "ui",
                          "linli.db.url", "jdbc:postgresql://db/linli?user=x&password=geheim",
                          "other.thing", "1")),
                  source(
                      "the environment",
                      300,
                      Map.of(
                          "LINLI_ROLES", "ui,api",
                          "LINLI_DB_PASSWORD", "geheim",
                          "LINLI_PULSAR_TOKEN_FILE", "/secrets/pulsar.token",
                          "HOME", "/root"))),
          InstantSource.system());

  private static ConfigSource source(String name, int ordinal, Map<String, String> properties) {
    return new ConfigSource() {
      @Override
      public Set<String> getPropertyNames() {
        return properties.keySet();
      }

      @Override
      public String getValue(String property) {
        return properties.get(property);
      }

      @Override
      public String getName() {
        return name;
      }

      @Override
      public int getOrdinal() {
        return ordinal;
      }
    };
  }

  @AfterEach
  void close() {
    clock.shutdownNow();
  }

  @Test
  void aSettingStandsWithTheSourceThatHolds() {
    var settings = platform.as(keeper, workings::settings);
    assertThat(settings)
        .extracting(Setting::name)
        .containsExactly(
            "LINLI_DB_PASSWORD", "LINLI_DB_URL", "LINLI_PULSAR_TOKEN_FILE", "LINLI_ROLES");
    var roles = settings.getLast();
    assertThat(roles.value()).isEqualTo("ui,api");
    assertThat(roles.source()).isEqualTo("the environment");
    assertThat(roles.ordinal()).isEqualTo(300);
  }

  @Test
  void noSecretIsTold() {
    var settings = platform.as(keeper, workings::settings);
    assertThat(settings).extracting(Setting::value).noneMatch(value -> value.contains("geheim"));
    assertThat(settings).filteredOn(Setting::secret).hasSize(1);
    assertThat(settings)
        .as("where a secret lies is no secret")
        .anyMatch(one -> one.value().equals("/secrets/pulsar.token"));
  }

  @Test
  void roundsAreToldFromTheMomentTheyAreBegun() {
    rounds.every(Duration.ofDays(1), "a night's work", () -> {});
    assertThat(platform.as(keeper, workings::rounds))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).isEqualTo("a night's work"));
  }

  @Test
  void whatWaitsIsToldByItsKindAndWhatIsLateApart() {
    var kind = "probe-" + UUID.randomUUID().toString().substring(0, 8);
    var passed = Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);
    due(kind, passed);
    due(kind, Instant.now().plus(Duration.ofHours(5)));
    due(kind, Instant.now().plus(Duration.ofHours(6)));
    var waiting =
        platform.as(keeper, workings::waiting).stream()
            .filter(one -> one.kind().equals(kind))
            .findFirst()
            .orElseThrow();
    assertThat(waiting.waiting()).isEqualTo(2);
    assertThat(waiting.late()).isEqualTo(1);
    assertThat(waiting.oldest()).isEqualTo(passed);
    platform
        .owner()
        .useHandle(handle -> handle.execute("delete from due_work where kind = ?", kind));
  }

  @Test
  void lettersThatNoGatewayHasTakenWaitByTheirChannel() {
    var tenant = platform.community("990355001002", OperationMode.GOVERNMENT);
    var before = letters();
    letter(tenant.value(), "null");
    letter(tenant.value(), "now()");
    assertThat(letters() - before).isEqualTo(1);
    platform
        .owner()
        .useHandle(
            handle -> handle.execute("delete from letter_due where tenant_id = ?", tenant.value()));
  }

  private long letters() {
    return platform.as(keeper, workings::waiting).stream()
        .filter(one -> one.kind().equals("letter-wechat"))
        .mapToLong(one -> one.waiting() + one.late())
        .sum();
  }

  private void letter(String tenant, String taken) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into letter_due (letter_id, tenant_id, channel, urgent, due_at,"
                        + " taken_at) values (?, ?, 'WECHAT', false, now(), "
                        + taken
                        + ")",
                    UUID.randomUUID(),
                    tenant));
  }

  @Test
  void whatTheDatabaseIsBusyWithIsToldWithoutStatisticsToo() {
    var statements = platform.as(keeper, workings::statements);
    assertThat(statements.dearest().isEmpty()).isEqualTo(!statements.counted());
    assertThat(statements.running()).noneMatch(one -> one.longestMillis() < 1_000);
  }

  private void due(String kind, Instant at) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into due_work (id, due_at, tenant_id, kind, subject) values (?, ?, '-',"
                        + " ?, ?)",
                    UUID.randomUUID(),
                    at,
                    kind,
                    UUID.randomUUID()));
  }
}
