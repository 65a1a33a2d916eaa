package org.linli.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.pulsar.client.api.AuthenticationFactory;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.BrokerKey;
import org.linli.feeds.entity.BrokerPass;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.streams.boundary.PartnerStreams;
import org.linli.streams.control.StreamLine;
import org.linli.streams.entity.IssuedToken;
import org.linli.streams.entity.PartnerStreamDetail;
import org.linli.streams.entity.StreamDraft;
import org.linli.streams.entity.StreamLimits;
import org.linli.streams.entity.StreamSettings;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.postgresql.ds.PGSimpleDataSource;

/** The intake of partners' streams over a real broker and a real database. */
final class StreamGround implements AutoCloseable {

  private final Path home;
  private final int port = freePort();
  private final LocalParts parts;
  private final Connection superuser;
  private final Feeds feeds;
  private final Caller bureau;
  private final Consumers consumers;
  final List<IngestDevice> devices;
  final TestPlatform platform;
  final StreamLine line;
  final PartnerStreams streams;

  StreamGround(Path home) throws Exception {
    this.home = home;
    parts = LocalParts.start(home, port);
    superuser = source("superuser").getConnection();
    devices = IngestDevice.fill(superuser, 4, tenant -> 2);
    platform = TestPlatform.over(source("app"), source("superuser"), 6);
    var jdbi = platform.jdbi();
    var models = new DeviceModels();
    feeds =
        new Feeds(
            new FeedSettings(
                broker(),
                web(),
                BrokerPass.in(home.resolve("secrets/pulsar.token")),
                1,
                2,
                Limits.DEFAULT),
            platform.scopes(),
            jdbi,
            models,
            new AlarmBook(jdbi, event -> {}),
            new FiguresFeed(jdbi, new DueWork(jdbi)),
            event -> {});
    feeds.start(Thread.ofPlatform().daemon().factory());
    line = new StreamLine(jdbi, platform.scopes(), feeds.post(), new Door(feeds));
    line.start(Thread.ofPlatform().daemon().factory());
    consumers =
        new Consumers(
            jdbi, platform.scopes(), new SystemAccounts(jdbi), null, InstantSource.system());
    streams =
        new PartnerStreams(
            jdbi,
            platform.scopes(),
            consumers,
            models,
            line,
            event -> {},
            new StreamSettings(BrokerKey.in(home.resolve("secrets/pulsar.key")), broker()),
            InstantSource.system());
    bureau = platform.caller(Tier.CITY, "5101", null, null, "*");
  }

  String broker() {
    return "pulsar://127.0.0.1:" + (port + 4);
  }

  String web() {
    return "http://127.0.0.1:" + (port + 5);
  }

  /** A stream of a new maker, admitted to the community of that device. */
  UUID stream(StreamLimits limits, IngestDevice... admitting) throws Exception {
    var id =
        as(
            () -> {
              var consumer =
                  consumers.register(
                      new ConsumerDraft(
                          "Platform",
                          ConsumerKind.DEPARTMENT,
                          "maker-" + UUID.randomUUID(),
                          "Maker",
                          "Li",
                          "110",
                          List.of(),
                          Instant.now().plus(Duration.ofDays(300))));
              return streams.open(new StreamDraft(consumer, "Meters", limits));
            });
    for (var device : admitting) {
      run(() -> streams.admit(id, new TenantId(device.tenant()), List.of()));
    }
    line.turn();
    return id;
  }

  IssuedToken token(UUID stream, Duration term, Duration overlap) {
    var token = as(() -> streams.issue(stream, "site", Instant.now().plus(term), overlap));
    line.turn();
    return token;
  }

  PartnerStreamDetail get(UUID stream) {
    line.turn();
    return as(() -> streams.get(stream));
  }

  <T> T as(java.util.concurrent.Callable<T> work) {
    return platform.as(bureau, work);
  }

  void run(Runnable work) {
    as(
        () -> {
          work.run();
          return null;
        });
    line.turn();
  }

  /** The partner's side, with its own client. */
  PulsarClient client(String token) throws PulsarClientException {
    return PulsarClient.builder()
        .serviceUrl(broker())
        .authentication(AuthenticationFactory.token(token))
        .operationTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
        .build();
  }

  long count(String sql, Object... arguments) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery(sql.formatted(arguments))) {
      row.next();
      return row.getLong(1);
    }
  }

  private PGSimpleDataSource source(String user) throws IOException {
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
    for (int port = 19_400; port < 19_480; port += 10) {
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

  @Override
  public void close() throws SQLException {
    line.close();
    feeds.close();
    superuser.close();
    parts.close();
  }
}
