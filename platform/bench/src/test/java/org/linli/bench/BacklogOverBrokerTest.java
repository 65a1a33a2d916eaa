package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.ReadingLines;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.BrokerPass;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.offsite.FolderStore;
import org.linli.offsite.Vault;
import org.linli.offsite.backlog.Backlog;
import org.linli.offsite.backlog.BacklogCopies;
import org.linli.testing.FreePort;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;
import org.postgresql.ds.PGSimpleDataSource;

/** What real devices were told is kept, and no row has yet, survives the loss of a real broker. */
@TestMethodOrder(OrderAnnotation.class)
class BacklogOverBrokerTest {

  private static final int MESSAGES = 30;

  @TempDir static Path folder;

  private static Path home;
  private static int port;
  private static LocalParts parts;
  private static Connection superuser;
  private static IngestDevice device;
  private static Scopes scopes;
  private static Jdbi jdbi;
  private static BacklogCopies copies;
  private static FolderStore store;

  @BeforeAll
  static void start() throws Exception {
    home = Files.createDirectories(folder.resolve("lost"));
    port = firstPort();
    parts = LocalParts.start(home, port);
    superuser = source("superuser").getConnection();
    device = IngestDevice.fill(superuser, 1, tenant -> 1).getFirst();
    var platform = TestPlatform.over(source("app"), source("superuser"), 6);
    jdbi = platform.jdbi();
    scopes = platform.scopes();
    var key = Files.writeString(folder.resolve(Vault.KEY), Vault.fresh());
    store = new FolderStore(folder.resolve("copies"));
    copies = new BacklogCopies(List.of(store), Vault.with(key), folder);
  }

  @AfterAll
  static void stop() throws Exception {
    superuser.close();
    parts.close();
  }

  /** Of twelve that follow one another. */
  private static int firstPort() {
    var first = FreePort.next();
    for (int i = 1; i < 12; i++) {
      FreePort.next();
    }
    return first;
  }

  private static PGSimpleDataSource source(String role) throws Exception {
    var settings = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets/db.properties"))) {
      settings.load(in);
    }
    var source = new PGSimpleDataSource();
    source.setUrl(settings.getProperty("url"));
    source.setUser(settings.getProperty(role + ".user"));
    source.setPassword(settings.getProperty(role + ".password"));
    return source;
  }

  private static FeedSettings broker(Path of, int first, int lanes) {
    return new FeedSettings(
        "pulsar://127.0.0.1:" + (first + 4),
        "http://127.0.0.1:" + (first + 5),
        BrokerPass.in(of.resolve("secrets/pulsar.token")),
        2,
        lanes,
        Limits.DEFAULT);
  }

  private static Feeds feeds(FeedSettings settings) throws Exception {
    var feeds =
        new Feeds(
            settings,
            scopes,
            jdbi,
            new DeviceModels(),
            new AlarmBook(jdbi, event -> {}),
            new FiguresFeed(jdbi, new DueWork(jdbi)),
            event -> {});
    feeds.start(Thread.ofPlatform().daemon().factory());
    return feeds;
  }

  private static void send(Feeds feeds, Instant from) throws Exception {
    var door = new Door(feeds);
    for (int i = 0; i < MESSAGES; i++) {
      var message = device.message(from.plusMillis(i), 1);
      until(() -> taken(door, message));
    }
  }

  /** A broker that has just begun makes the topic at the first message, and may take its time. */
  private static boolean taken(Door door, byte[] message) {
    try {
      return door.accept(device.id().toString(), device.secret(), message).accepted() == 1;
    } catch (BrokerAway e) {
      return false;
    }
  }

  private static long rows() throws Exception {
    try (var query = superuser.createStatement();
        var found =
            query.executeQuery(
                "select count(*) from "
                    + ReadingLines.ROWS
                    + " r where device_id = '"
                    + device.id()
                    + "'")) {
      found.next();
      return found.getLong(1);
    }
  }

  private interface Check {
    boolean holds() throws Exception;
  }

  private static void until(Check check) throws Exception {
    var deadline = Instant.now().plusSeconds(90);
    while (!check.holds()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(100);
    }
  }

  private static Backlog backlog() throws Exception {
    return new Backlog(broker(home, port, 0));
  }

  private static long waiting() throws Exception {
    try (var backlog = backlog()) {
      return backlog.write(new ByteArrayOutputStream(), BacklogCopies.LIMIT).letters();
    }
  }

  @Test
  @Order(1)
  void whereNothingWaitsNothingIsCopied() throws Exception {
    var now = Instant.now().minusSeconds(60);
    try (var feeds = feeds(broker(home, port, 2))) {
      send(feeds, now);
      until(() -> rows() == MESSAGES);
      until(() -> waiting() == 0);
    }
    try (var backlog = backlog()) {
      assertThat(copies.keep(backlog, Instant.now(), false).letters()).isZero();
    }
    assertThat(BacklogCopies.stamps(store)).isEmpty();
  }

  @Test
  @Order(2)
  void whatWaitsIsCopiedSealedAndStaysWhereItIs() throws Exception {
    try (var feeds = feeds(broker(home, port, 0))) {
      send(feeds, Instant.now());
    }
    try (var backlog = backlog()) {
      var counted = copies.keep(backlog, Instant.now(), false);
      assertThat(counted.letters()).isEqualTo(MESSAGES);
      assertThat(counted.whole()).isTrue();
      assertThat(waiting()).as("nobody's position moved").isEqualTo(MESSAGES);
    }
    var stamp = BacklogCopies.stamps(store).getFirst();
    assertThat(
            new String(
                Files.readAllBytes(store.root().resolve("backlog/" + stamp + ".sealed")),
                StandardCharsets.ISO_8859_1))
        .doesNotContain("telemetry", device.id().toString());
  }

  @Test
  @Order(3)
  void moreThanACopyMayHoldIsSaidAndTheOldestAreKept() throws Exception {
    try (var backlog = backlog()) {
      var counted = backlog.write(new ByteArrayOutputStream(), 2);
      assertThat(counted.whole()).isFalse();
      assertThat(counted.letters()).isPositive().isLessThan(MESSAGES);
    }
  }

  /** The rows are another machine's; the broker with what it had acknowledged is gone. */
  @Test
  @Order(4)
  @Requirement("004-P2e")
  void aBrokerThatKnowsNothingIsGivenWhatWaitedAndTwiceIsStoredOnce() throws Exception {
    var next = Files.createDirectories(folder.resolve("new"));
    var nextPort = firstPort();
    var stamp = BacklogCopies.before(store, null).orElseThrow();
    try (var other = LocalParts.start(next, nextPort)) {
      var settings = broker(next, nextPort, 2);
      give(settings, stamp);
      try (var feeds = feeds(settings);
          var backlog = new Backlog(settings)) {
        until(() -> rows() == 2 * MESSAGES);
        // What is a row already comes once more.
        give(settings, stamp);
        until(() -> backlog.write(new ByteArrayOutputStream(), 1 << 20).letters() == 0);
        assertThat(rows()).isEqualTo(2 * MESSAGES);
      }
    }
  }

  private static void give(FeedSettings settings, String stamp) throws Exception {
    try (var backlog = new Backlog(settings);
        var opened = BacklogCopies.open(store, copies.vault(), stamp)) {
      assertThat(backlog.giveBack(opened)).isEqualTo(MESSAGES);
    }
  }
}
