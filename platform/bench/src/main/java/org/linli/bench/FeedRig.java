package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.BrokerPass;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Door, broker, lanes and database of an installation of its own, with devices that have something
 * to say. {@code LINLI_BENCH_PORT} is the first of the ports it uses.
 */
final class FeedRig implements AutoCloseable {

  private static final int CONNECTIONS = 6;
  private static final int IN_FLIGHT = 10_000;

  /** What nobody reaches. */
  static final double ENDLESS = 1e9;

  static final Limits UNLIMITED = new Limits(ENDLESS, ENDLESS, ENDLESS, ENDLESS);

  private final Path home;
  private final LocalParts parts;
  private final Feeds feeds;
  private final Semaphore free = new Semaphore(IN_FLIGHT);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  final TestPlatform platform;
  final Connection superuser;
  final List<IngestDevice> devices;
  final Door door;

  /**
   * @param perTenant how many devices the tenant of that number has
   */
  FeedRig(int tenants, IntUnaryOperator perTenant)
      throws IOException, InterruptedException, SQLException {
    this(tenants, perTenant, UNLIMITED);
  }

  /**
   * @param perTenant how many devices the tenant of that number has
   * @param limits of what devices and communities may send
   */
  FeedRig(int tenants, IntUnaryOperator perTenant, Limits limits)
      throws IOException, InterruptedException, SQLException {
    this(Files.createTempDirectory("linli-feed-bench"), tenants, perTenant, limits);
  }

  /**
   * @param home the installation's folder; it is taken away in the end
   * @param perTenant how many devices the tenant of that number has
   * @param limits of what devices and communities may send
   */
  FeedRig(Path home, int tenants, IntUnaryOperator perTenant, Limits limits)
      throws IOException, InterruptedException, SQLException {
    this.home = home;
    var port = port();
    parts = LocalParts.start(home, port);
    var database = database(home);
    platform =
        TestPlatform.over(source(database, "app"), source(database, "superuser"), CONNECTIONS);
    superuser = source(database, "superuser").getConnection();
    devices = IngestDevice.fill(superuser, tenants, perTenant);
    var jdbi = platform.jdbi();
    feeds =
        new Feeds(
            new FeedSettings(
                "pulsar://127.0.0.1:" + (port + 4),
                "http://127.0.0.1:" + (port + 5),
                BrokerPass.in(home.resolve("secrets/pulsar.token")),
                1,
                number("LINLI_BENCH_LANES", 4),
                limits),
            platform.scopes(),
            jdbi,
            new DeviceModels(),
            new AlarmBook(jdbi, event -> {}),
            new FiguresFeed(jdbi, new DueWork(jdbi)),
            event -> {});
    feeds.start(Thread.ofPlatform().daemon().name("feed-", 0).factory());
    door = new Door(feeds);
    waitForTopics();
  }

  /** The keeper makes the topics; the door is open when the first message is taken. */
  private void waitForTopics() throws InterruptedException {
    // Before all that is measured: what follows is no history of this message's device.
    var at = Instant.now().minusSeconds(60L * 86_400);
    for (int tries = 0; ; tries++) {
      try {
        devices.stream()
            .map(
                device ->
                    door.acceptLater(
                        device.id().toString(), device.secret(), IngestDevice.usual(at, 0)))
            .toList()
            .forEach(CompletableFuture::join);
        return;
      } catch (RuntimeException e) {
        if (tries > 60) {
          throw e;
        }
        Thread.sleep(500);
      }
    }
  }

  /** Sends without waiting for the answer, as long as not too many are on their way. */
  void send(IngestDevice device, byte[] body) {
    free.acquireUninterruptibly();
    door.acceptLater(device.id().toString(), device.secret(), body)
        .whenComplete(
            (accepted, thrown) -> {
              free.release();
              if (thrown != null) {
                failure.set(thrown);
              }
            });
  }

  /** Returns when all that was sent is accepted. */
  void settle() throws InterruptedException {
    free.acquire(IN_FLIGHT);
    free.release(IN_FLIGHT);
    check();
  }

  /** What went wrong at the door ends the measurement. */
  void check() {
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }

  /** Points in rows that are committed. */
  long stored() throws SQLException {
    try (var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(sum(points_total), 0) from community_figures")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** By what an installation's database is reached. */
  static Properties database(Path home) throws IOException {
    var database = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets/db.properties"))) {
      database.load(in);
    }
    return database;
  }

  static PGSimpleDataSource source(Properties database, String user) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.getProperty("url"));
    source.setUser(database.getProperty(user + ".user"));
    source.setPassword(database.getProperty(user + ".password"));
    source.setPrepareThreshold(3);
    return source;
  }

  /** The first of the ports. */
  static int port() {
    return number("LINLI_BENCH_PORT", 19280);
  }

  Path home() {
    return home;
  }

  static int number(String name, int otherwise) {
    var given = System.getenv(name);
    return given == null ? otherwise : Integer.parseInt(given);
  }

  @Override
  public void close() throws IOException, SQLException {
    feeds.close();
    superuser.close();
    parts.close();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
