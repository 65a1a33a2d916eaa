package org.linli.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * From the door to rows: 3 points per message through a real Pulsar into a real PostgreSQL with
 * fsync on; validation, rules, roll-ups and row security on. Its peer is COPY of as many points
 * into a table of one row per point, in the same run. A run of the same size comes before, so that
 * the server is measured as it runs all day, not as it starts.
 *
 * <p>{@code LINLI_BENCH_PORT} is the first of the ports it uses; {@code LINLI_BENCH_MESSAGES},
 * {@code LINLI_BENCH_TENANTS} and {@code LINLI_BENCH_DEVICES} (per tenant) change the load.
 */
public final class IngestBench {

  private static final double BAR = 0.25;
  private static final int POINTS = 3;
  private static final int IN_FLIGHT = 10_000;
  private static final int SENDERS = 2;
  private static final int CONNECTIONS = 6;

  private final int messages = number("LINLI_BENCH_MESSAGES", 200_000);
  private final int tenants = number("LINLI_BENCH_TENANTS", 20);
  private final int perTenant = number("LINLI_BENCH_DEVICES", 50);
  private final Properties database;
  private final List<IngestDevice> devices = new ArrayList<>();

  private IngestBench(Properties database) {
    this.database = database;
  }

  public static void main(String[] arguments) throws Exception {
    var home = Files.createTempDirectory("linli-ingest-bench");
    var port = number("LINLI_BENCH_PORT", 19280);
    try (var parts = LocalParts.start(home, port)) {
      var database = new Properties();
      try (var in = Files.newBufferedReader(home.resolve("secrets/db.properties"))) {
        database.load(in);
      }
      new IngestBench(database).run(port);
    } finally {
      delete(home);
    }
  }

  private void run(int port) throws Exception {
    var settings =
        new FeedSettings(
            "pulsar://127.0.0.1:" + (port + 4),
            "http://127.0.0.1:" + (port + 5),
            1,
            2,
            new Limits(1e9, 1e9, 1e9, 1e9));
    var platform = TestPlatform.over(source("app"), source("superuser"), CONNECTIONS);
    var jdbi = platform.jdbi();
    var scopes = platform.scopes();
    fill();
    var figures = new FiguresFeed(jdbi, new DueWork(jdbi));
    try (var feeds =
            new Feeds(
                settings,
                scopes,
                jdbi,
                new DeviceModels(),
                new AlarmBook(jdbi, event -> {}),
                figures,
                event -> {});
        var superuser = source("superuser").getConnection()) {
      feeds.start(Thread.ofPlatform().daemon().name("feed-", 0).factory());
      var door = new Door(feeds);
      waitForTopics(door);
      var rounds = messages / devices.size();
      measure(door, superuser, rounds, Instant.now().minusSeconds(500));
      copy(superuser, "bench_copy_warm");
      var before = copy(superuser, "bench_copy_before");
      var ingest = measure(door, superuser, rounds, Instant.now().minusSeconds(rounds / 10 + 5));
      var after = copy(superuser, "bench_copy_after");
      System.out.printf(
          Locale.ROOT, "COPY before %,.0f rows/s, after %,.0f rows/s%n", before, after);
      Ratio.atLeast(
              "ingest, doors to rows, %d tenants, %d devices, 3 points per message, rules, roll-ups, row security"
                  .formatted(tenants, devices.size()),
              ingest,
              (before + after) / 2,
              "points/s",
              BAR)
          .print();
    }
  }

  /**
   * Sends the rounds, one message per device and round, and returns points per second until the
   * last row is committed.
   */
  private double measure(Door door, Connection superuser, int rounds, Instant from)
      throws InterruptedException, SQLException {
    var stored = stored(superuser);
    var wanted = stored + (long) rounds * devices.size() * POINTS;
    var begin = System.nanoTime();
    var round = new AtomicInteger();
    var failure = new AtomicReference<Throwable>();
    var free = new Semaphore(IN_FLIGHT);
    var senders = new ArrayList<Thread>();
    for (int i = 0; i < SENDERS; i++) {
      senders.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int at = round.getAndIncrement();
                        at < rounds;
                        at = round.getAndIncrement()) {
                      send(door, from.plusMillis(at * 100L), at, free, failure);
                    }
                  }));
    }
    for (var sender : senders) {
      sender.join();
    }
    free.acquire(IN_FLIGHT);
    var accepted = System.nanoTime();
    while (stored(superuser) < wanted && failure.get() == null) {
      Thread.sleep(20);
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    var points = (double) rounds * devices.size() * POINTS;
    System.out.printf(
        Locale.ROOT,
        "%,.0f points: doors %,.0f points/s, doors to rows %,.0f points/s%n",
        points,
        points / ((accepted - begin) / 1e9),
        points / seconds);
    return points / seconds;
  }

  private void send(
      Door door, Instant at, int round, Semaphore free, AtomicReference<Throwable> failure) {
    var usual = IngestDevice.usual(at, round);
    for (var device : devices) {
      var body = device.puffs(round) ? device.message(at, round) : usual;
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
  }

  /** COPY of as many points, sorted as the key is, into a table of points; rows per second. */
  private double copy(Connection connection, String table) throws SQLException, IOException {
    var rows = new StringBuilder();
    var rounds = Math.max(1, 200_000 / POINTS / devices.size());
    var from = Instant.now().minusSeconds(3600);
    for (var device : devices) {
      for (var metric : List.of("battery", "smoke", "temperature")) {
        for (int round = 0; round < rounds; round++) {
          rows.append(device.tenant()).append('\t').append(device.id()).append('\t').append(metric);
          rows.append('\t')
              .append(from.plusMillis(round * 100L))
              .append('\t')
              .append(round % 80 / 10.0)
              .append('\n');
        }
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create table "
              + table
              + " (tenant_id varchar(32) not null, device_id uuid not null, metric varchar(40) not null,"
              + " ts timestamptz not null, value double precision not null, primary key (tenant_id, device_id, metric, ts))");
      var begin = System.nanoTime();
      var copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
      var seconds = (System.nanoTime() - begin) / 1e9;
      statement.execute("drop table " + table);
      return copied / seconds;
    }
  }

  private void fill() throws SQLException {
    try (var connection = source("superuser").getConnection()) {
      devices.addAll(IngestDevice.fill(connection, tenants, perTenant));
    }
  }

  /** The keeper makes the topics; the door is open when the first message is taken. */
  private void waitForTopics(Door door) throws InterruptedException {
    var at = Instant.now().minusSeconds(590);
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

  private static long stored(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(sum(points_total), 0) from community_figures")) {
      row.next();
      return row.getLong(1);
    }
  }

  private PGSimpleDataSource source(String user) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.getProperty("url"));
    source.setUser(database.getProperty(user + ".user"));
    source.setPassword(database.getProperty(user + ".password"));
    source.setPrepareThreshold(3);
    return source;
  }

  private static int number(String name, int otherwise) {
    var given = System.getenv(name);
    return given == null ? otherwise : Integer.parseInt(given);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
