package org.linli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.certificates.boundary.CertificateSums;
import org.linli.certificates.control.CertificateTable;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.health.boundary.MetricsPage;
import org.linli.health.boundary.RequestTally;
import org.linli.health.boundary.ScreenSessions;
import org.linli.health.boundary.StorageReserve;
import org.linli.health.control.BackupTable;
import org.linli.health.control.DatabaseProbe;
import org.linli.health.control.MainJobProbe;
import org.linli.health.control.PoolProbe;
import org.linli.health.control.WorkFigures;
import org.linli.health.entity.RequestDoor;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.relay.boundary.Relay;
import org.linli.rounds.boundary.ClockWatch;
import org.linli.rounds.boundary.Rounds;
import org.linli.servers.boundary.ServerSums;
import org.linli.servers.control.ServerRegister;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.volumes.boundary.VolumeSums;
import org.linli.work.boundary.DueWork;

/** What a monitoring reads of a server. */
class MetricsPageTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final ScreenSessions sessions = new ScreenSessions();
  private final RequestTally requests = new RequestTally();
  private Feeds feeds;

  private MetricsPage page(Rounds rounds, Node node) {
    return page(rounds, node, new DatabaseProbe(platform.jdbi()));
  }

  private MetricsPage page(Rounds rounds, Node node, DatabaseProbe database) {
    var settings =
        new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 0, Limits.DEFAULT);
    feeds =
        new Feeds(
            settings,
            platform.scopes(),
            platform.jdbi(),
            new DeviceModels(),
            new AlarmBook(platform.jdbi(), event -> {}),
            new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi())),
            event -> {});
    return new MetricsPage(
        node,
        sessions,
        rounds,
        platform.scopes(),
        database,
        new BackupTable(platform.jdbi()),
        feeds,
        new Relay("here-1", feeds.post(), event -> {}),
        new CertificateSums(new CertificateTable(platform.jdbi())),
        new StorageReserve(Path.of(".")),
        new MainJobProbe(platform.scopes(), platform.jdbi(), null),
        new ServerSums(new ServerRegister(platform.jdbi())),
        new VolumeSums(platform.jdbi(), new StorageReserve(Path.of(".")), 0L),
        new ClockWatch(),
        new WorkFigures(requests, new PoolProbe()));
  }

  private String text(Role... roles) {
    var node = new Node(roles.length == 0 ? EnumSet.allOf(Role.class) : Set.of(roles));
    return page(new Rounds(node), node).text();
  }

  @Test
  @Requirement("000-6.2.c.2-1")
  void aServerThatDoesEverythingTellsOfItselfTheFeedsAndTheInstallation() {
    platform.community("994402001001", OperationMode.GOVERNMENT);
    assertThat(text().lines())
        .contains("# TYPE linli_sessions gauge", "linli_sessions 0", "linli_database_up 1")
        .contains("linli_news_listening 0", "linli_news_heard_total 0", "linli_clock_steps_total 0")
        .contains("linli_node_role{role=\"feeds\"} 1", "linli_broker_up 0")
        .anyMatch(line -> line.startsWith("linli_servers{state=\"UP\"} "))
        .anyMatch(line -> line.startsWith("linli_tenants{state=\"ACTIVE\"} "))
        .anyMatch(line -> line.startsWith("linli_memory_max_bytes "))
        .anyMatch(line -> line.startsWith("linli_storage_free_bytes "))
        .anyMatch(line -> line.startsWith("linli_storage_total_bytes "))
        .anyMatch(line -> line.startsWith("linli_work_late "))
        .anyMatch(line -> line.startsWith("linli_letters_waiting "))
        .anyMatch(line -> line.startsWith("linli_letters_retried "))
        .anyMatch(line -> line.startsWith("linli_letters_failed "))
        .anyMatch(line -> line.startsWith("linli_dead_letters_waiting "));
  }

  @Test
  void whoWasTurnedAwayIsCountedByDoorAndReason() {
    var node = new Node(Set.of(Role.API));
    var page = page(new Rounds(node), node);
    feeds.guard().refused(DoorKind.DEVICE, RefusalReason.LOCKED, "d", "203.0.113.7", null);
    assertThat(page.text().lines())
        .contains(
            "# TYPE linli_refused_entries_total counter",
            "linli_refused_entries_total{door=\"DEVICE\",reason=\"LOCKED\"} 1");
  }

  @Test
  void aServerOfScreensAsksNeitherDatabaseNorBroker() {
    sessions.opened();
    sessions.opened();
    sessions.ended();
    assertThat(text(Role.UI).lines())
        .contains("linli_sessions 1", "linli_node_role{role=\"jobs\"} 0")
        .noneMatch(line -> line.startsWith("linli_database") || line.startsWith("linli_feed"));
  }

  @Test
  void requestsAreToldWithTheirTimesAndSoIsGarbage() {
    requests.ended(RequestDoor.REST, "cases", "GET", 200, 30_000_000);
    requests.ended(RequestDoor.REST, "cases", "GET", 503, 300_000_000);
    assertThat(text(Role.API).lines())
        .contains(
            "linli_requests_total{door=\"rest\",group=\"cases\",method=\"GET\",status=\"2xx\"} 1",
            "linli_requests_total{door=\"rest\",group=\"cases\",method=\"GET\",status=\"5xx\"} 1",
            "# TYPE linli_request_seconds histogram",
            "linli_request_seconds_bucket{door=\"rest\",group=\"cases\",le=\"0.025\"} 0",
            "linli_request_seconds_bucket{door=\"rest\",group=\"cases\",le=\"0.2\"} 1",
            "linli_request_seconds_bucket{door=\"rest\",group=\"cases\",le=\"+Inf\"} 2",
            "linli_request_seconds_sum{door=\"rest\",group=\"cases\"} 0.33",
            "linli_request_seconds_count{door=\"rest\",group=\"cases\"} 2")
        .anyMatch(line -> line.startsWith("linli_gc_seconds_total{collector="))
        .noneMatch(line -> line.startsWith("linli_pool"));
  }

  @Test
  void communitiesBeyondAQuotaAreCountedAndNotNamed() {
    var tenant = platform.community("990355001001", OperationMode.GOVERNMENT);
    over(tenant, "API_CALLS", "SOFT", "2099-01-01T00:00:00Z");
    over(tenant, "STORAGE", "SOFT", "2099-01-01T00:00:00Z");
    over(tenant, "EXPORTS", "HARD", "2001-01-01T00:00:00Z");
    var soft = platform.owner().withHandle(handle -> beyond(handle, "SOFT"));
    var hard = platform.owner().withHandle(handle -> beyond(handle, "HARD"));
    assertThat(soft).isPositive();
    assertThat(text(Role.JOBS).lines())
        .contains(
            "linli_quotas_beyond{level=\"SOFT\"} " + soft,
            "linli_quotas_beyond{level=\"HARD\"} " + hard)
        .noneMatch(line -> line.contains(tenant.value()));
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("delete from tenant_over where tenant_id = ?", tenant.value()));
  }

  private static long beyond(Handle handle, String level) {
    return handle
        .createQuery(
            "select count(distinct tenant_id) from tenant_over where level = :level and until >"
                + " now()")
        .bind("level", level)
        .mapTo(long.class)
        .one();
  }

  private void over(TenantId tenant, String kind, String level, String until) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into tenant_over (tenant_id, kind, level, used, since, until)"
                        + " values (?, ?, ?, 1, now(), cast(? as timestamptz))",
                    tenant.value(),
                    kind,
                    level,
                    until));
  }

  @Test
  void everyLineIsOneThatPrometheusReads() {
    requests.ended(RequestDoor.SCREENS, "click", "POST", 200, 1);
    assertThat(text().lines())
        .allMatch(
            line ->
                line.matches("# TYPE [a-z_]+ (gauge|counter|histogram)")
                    || line.matches(
                        "[a-z_]+(\\{[a-z]+=\"[^\"\\n]*\"(,[a-z]+=\"[^\"\\n]*\")*\\})?"
                            + " -?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?"));
    var kinds = text().lines().filter(line -> line.startsWith("# TYPE ")).toList();
    assertThat(kinds).as("each name says its kind once").doesNotHaveDuplicates();
  }

  @Test
  void nobodysNameStandsInTheFigures() {
    var clerk = platform.clerk(platform.community("994402001002", OperationMode.PPP));
    assertThat(text()).doesNotContain(clerk.username(), "994402001002");
  }

  @Test
  void roundsAreToldByTheirWords() throws InterruptedException {
    var node = new Node(EnumSet.allOf(Role.class));
    try (var clock = Executors.newScheduledThreadPool(1)) {
      var turns = new CountDownLatch(3);
      var rounds = new Rounds(clock, node);
      rounds.everywhere(Duration.ofMillis(2), "what \"is\" due", turns::countDown);
      assertThat(turns.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(page(rounds, node).text())
          .contains("# TYPE linli_round_turns_total counter")
          .contains("linli_round_failures_total{round=\"what \\\"is\\\" due\"} 0");
      clock.shutdownNow();
    }
  }

  @Test
  void itIsNotMadeAnewForEveryoneWhoAsks() {
    var node = new Node(EnumSet.of(Role.UI));
    var page = page(new Rounds(node), node);
    var first = page.text();
    sessions.opened();
    assertThat(page.text()).isEqualTo(first);
  }

  /** What watches the platform has to hear of it just then. */
  @Test
  void aDatabaseThatDoesNotAnswerIsToldAndTheRestIsThereAllTheSame() {
    var dead =
        new DatabaseProbe(
            Jdbi.create(
                (ConnectionFactory)
                    () -> {
                      throw new SQLException("the database is gone");
                    }));
    var node = new Node(EnumSet.allOf(Role.class));
    assertThat(page(new Rounds(node), node, dead).text().lines())
        .contains("linli_database_up 0", "linli_sessions 0", "linli_broker_up 0")
        .noneMatch(line -> line.startsWith("linli_accounts"))
        .noneMatch(line -> line.startsWith("linli_database_answer_seconds"));
  }

  @Test
  void eachServerTellsEveryRoleWithYesOrNo() {
    for (var role : Role.values()) {
      assertThat(text(role).lines().filter(line -> line.startsWith("linli_node_role")))
          .hasSize(Role.values().length)
          .filteredOn(line -> line.endsWith(" 1"))
          .containsExactly("linli_node_role{role=\"" + role.word() + "\"} 1");
    }
  }

  @Test
  void onlyWhoLooksAfterTheInstallationTellsOfIt() {
    for (var role : EnumSet.complementOf(EnumSet.of(Role.JOBS))) {
      assertThat(text(role)).as(role.word()).doesNotContain("linli_tenants", "linli_database_up");
    }
    assertThat(text(Role.JOBS)).contains("linli_database_up 1").doesNotContain("linli_broker_up");
  }
}
