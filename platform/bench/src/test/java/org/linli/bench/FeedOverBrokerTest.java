package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.ReadingLines;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.BrokerPass;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.LetterFilter;
import org.linli.feeds.entity.Limits;
import org.linli.health.control.MainJobProbe;
import org.linli.health.control.ProbeSettings;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.postgresql.ds.PGSimpleDataSource;

/** The whole way over a real broker into a real database. */
class FeedOverBrokerTest {

  @TempDir static Path home;

  private static final int PORT = freePort();
  private static LocalParts parts;
  private static Connection superuser;
  private static List<IngestDevice> devices;
  private static Scopes scopes;
  private static Jdbi jdbi;
  private static Feeds feeds;
  private static Door door;
  private static FeedHealth health;

  @BeforeAll
  static void start() throws Exception {
    parts = LocalParts.start(home, PORT);
    superuser = source("superuser").getConnection();
    devices = IngestDevice.fill(superuser, 4, tenant -> 2);
    var platform = TestPlatform.over(source("app"), source("superuser"), 6);
    jdbi = platform.jdbi();
    scopes = platform.scopes();
    feeds =
        new Feeds(
            new FeedSettings(
                "pulsar://127.0.0.1:" + (PORT + 4),
                "http://127.0.0.1:" + (PORT + 5),
                BrokerPass.in(home.resolve("secrets/pulsar.token")),
                1,
                2,
                Limits.DEFAULT),
            scopes,
            jdbi,
            new DeviceModels(),
            new AlarmBook(jdbi, event -> {}),
            new FiguresFeed(jdbi, new DueWork(jdbi)),
            event -> {});
    feeds.start(Thread.ofPlatform().daemon().factory());
    door = new Door(feeds);
    health = new FeedHealth(feeds);
    until(() -> !scopes.asSystem("test", health::figures).districts().isEmpty());
  }

  @AfterAll
  static void stop() throws SQLException {
    feeds.close();
    superuser.close();
    parts.close();
  }

  @Test
  void whatTheDoorAcceptedBecomesRowsOfItsOwnTenantOnce() throws Exception {
    var from = Instant.now();
    for (int round = 0; round < 20; round++) {
      for (var device : devices) {
        var body = device.message(from.plusMillis(round), 1);
        assertThat(door.accept(device.id().toString(), device.secret(), body).accepted())
            .isEqualTo(1);
        // The answer was lost on its way, and the device sends the same again.
        door.accept(device.id().toString(), device.secret(), body);
      }
    }
    for (var device : devices) {
      until(
          () ->
              count(
                          "select count(*) from " + ReadingLines.ROWS + " r where device_id = '%s'",
                          device.id())
                      == 20
                  && count(
                          "select count(*) from "
                              + ReadingLines.ROWS
                              + " r where device_id = '%s' and tenant_id <> '%s'",
                          device.id(),
                          device.tenant())
                      == 0);
      assertThat(count("select sum(points) from reading_hour where device_id = '%s'", device.id()))
          .isEqualTo(60);
    }
    until(() -> scopes.asSystem("test", health::figures).lag() == 0);
    assertThat(scopes.asSystem("test", health::figures))
        .satisfies(
            figures -> {
              assertThat(figures.brokerReachable()).isTrue();
              assertThat(figures.districts()).hasSize(4);
              assertThat(figures.consumers()).isEqualTo(4);
              assertThat(figures.acceptedPerSecond()).isPositive();
            });
  }

  @Test
  void theReplayOfAFallenCounterSaysThatTheDeviceWasReplacedAndTwiceDoesNoHarm() throws Exception {
    var device = devices.getFirst();
    var at = Instant.now();
    hours(device, at, 100);
    hours(device, at.plusMillis(1), 3);
    until(() -> letter(device.id(), "counter-fell") != null);
    var letter = letter(device.id(), "counter-fell");
    assertThat(letter.tenant()).isEqualTo(device.tenant());
    replay(letter.id());
    replay(letter.id());
    hours(device, at.plusMillis(2), 4);
    until(
        () ->
            count(
                    "select count(*) from "
                        + ReadingLines.ROWS
                        + " r where device_id = '%s' and metrics ->> 'runningHours' is not null",
                    device.id())
                == 3);
    assertThat(letter(device.id(), "counter-fell").replayedAt()).isNotNull();
    assertThatThrownBy(() -> replay(UUID.randomUUID())).hasMessageContaining("not-found");
  }

  /** The door behind a real line, as the server has it. */
  private HttpServer opened() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/feeds/",
        call -> {
          var device = call.getRequestURI().getPath().replaceAll(".*/", "");
          var secret = call.getRequestHeaders().getFirst("Authorization").replace("Device ", "");
          var status = 202;
          try {
            door.accept(device, secret, call.getRequestBody().readAllBytes());
          } catch (Refusal refusal) {
            status = 401;
          }
          call.sendResponseHeaders(status, -1);
          call.close();
        });
    server.start();
    return server;
  }

  @Test
  void aReadingSentAsAProbeIsSeenAndWhereItsWayEndsIsSaid() throws Exception {
    var device = devices.getLast();
    var server = opened();
    try {
      var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/feeds/");
      var good = probe(url, device, device.secret()).turn();
      assertThat(good.fault()).isNull();
      assertThat(good.stored()).isGreaterThan(good.door());
      assertThat(probe(url, device, "wrong").turn().fault()).isEqualTo("the door answers 401");
    } finally {
      server.stop(0);
    }
    var away = probe(URI.create("http://127.0.0.1:1/api/v1/feeds/"), device, device.secret());
    assertThat(away.turn().isGood()).isFalse();
    assertThat(away.turn().door()).isNull();
  }

  private static MainJobProbe probe(URI url, IngestDevice device, String secret) {
    return new MainJobProbe(
        scopes,
        jdbi,
        new ProbeSettings(
            url, new TenantId(device.tenant()), new DeviceId(device.id()), secret, "temperature"));
  }

  private static void hours(IngestDevice device, Instant at, int hours) {
    var body = "{\"ts\":\"%s\",\"values\":{\"runningHours\":%d}}".formatted(at, hours);
    door.accept(device.id().toString(), device.secret(), body.getBytes(StandardCharsets.UTF_8));
  }

  private static void replay(UUID letter) {
    scopes.asSystem(
        "test",
        () -> {
          health.replay(letter);
          return null;
        });
  }

  private static DeadLetterRow letter(UUID device, String reason) {
    return scopes
        .asSystem("test", () -> health.deadLetters(LetterFilter.NONE, PageRequest.first(100)))
        .items()
        .stream()
        .filter(
            letter -> letter.device().equals(device.toString()) && letter.reason().equals(reason))
        .findFirst()
        .orElse(null);
  }

  private interface Check {
    boolean holds() throws Exception;
  }

  private static void until(Check check) throws Exception {
    var deadline = Instant.now().plusSeconds(60);
    while (!check.holds()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(100);
    }
  }

  private static long count(String sql, Object... arguments) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery(sql.formatted(arguments))) {
      row.next();
      return row.getLong(1);
    }
  }

  private static PGSimpleDataSource source(String user) throws IOException {
    var database = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets/db.properties"))) {
      database.load(in);
    }
    var source = new PGSimpleDataSource();
    source.setUrl(database.getProperty("url"));
    source.setUser(database.getProperty(user + ".user"));
    source.setPassword(database.getProperty(user + ".password"));
    return source;
  }

  /** The first of seven that are free now, away from the ports of an installation. */
  private static int freePort() {
    for (int port = 19_200; port < 19_270; port += 10) {
      try (var first = new ServerSocket(port + 3);
          var second = new ServerSocket(port + 4);
          var third = new ServerSocket(port + 5);
          var fourth = new ServerSocket(port + 6)) {
        return port;
      } catch (IOException e) {
        continue;
      }
    }
    throw new IllegalStateException("no free ports");
  }
}
