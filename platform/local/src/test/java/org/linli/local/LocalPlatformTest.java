package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.AuthenticationFactory;
import org.apache.pulsar.client.api.ClientBuilder;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feeds.entity.BrokerKey;
import org.linli.identity.entity.OneTime;

/**
 * One installation through its days: it starts, is asked, killed, moved to other ports, loses a
 * part, is stopped.
 */
@TestMethodOrder(OrderAnnotation.class)
class LocalPlatformTest {

  private static final String TOPIC = "persistent://public/default/kept";
  private static final int MANY = 200;

  @TempDir static Path folder;
  private static LocalProcess local;

  @BeforeAll
  static void start() throws Exception {
    local =
        LocalProcess.launch(folder.toRealPath().resolve("home"), LocalProcess.freePorts()).ready();
  }

  @AfterAll
  static void stop() throws Exception {
    local.process.destroy();
    local.process.waitFor(40, TimeUnit.SECONDS);
    local.process.destroyForcibly();
    for (var orphan : new Orphans(Home.at(local.home), line -> {}).running()) {
      orphan.destroyForcibly();
    }
  }

  @Test
  @Order(1)
  void applicationRoleOwnsNothingAndCannotStepAroundRowSecurity() throws Exception {
    try (var connection = local.connect("app");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole,
                           exists (select 1 from pg_class where relowner = r.oid),
                           (select count(*) from information_schema.tables where table_schema = 'public')
                      from pg_roles r where rolname = current_user\
                    """)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getBoolean(1)).as("any special right").isFalse();
      assertThat(rows.getBoolean(2)).as("owns a table").isFalse();
      assertThat(rows.getInt(3)).as("tables of the schema it may use").isGreaterThan(10);
    }
  }

  @Test
  @Order(1)
  void databaseKeepsItsPromises() throws Exception {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("password_encryption")).isEqualTo("scram-sha-256");
    assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(setting("server_encoding")).isEqualTo("UTF8");
  }

  @Test
  @Order(1)
  void textSortsBytewiseAsInTheCitysCluster() throws Exception {
    assertThat(
            ask(
                "owner",
                "select string_agg(t, '' order by t) from (values ('b'), ('B'), ('社'), ('a')) v(t)"))
        .isEqualTo("Bab社");
  }

  @Test
  @Order(1)
  void secretsAreTheirOwnersAlone() throws Exception {
    try (var files = Files.walk(local.home.resolve("secrets"))) {
      for (var file : files.toList()) {
        var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(rights).as(file.toString()).endsWith("------");
      }
    }
  }

  @Test
  @Order(1)
  void wrongPasswordIsRefused() {
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + (local.port + 3) + "/linli",
                    "linli_owner",
                    "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  @Order(1)
  void secondProcessOnTheSameHomeIsRefused() throws Exception {
    var second = LocalProcess.launch(local.home, local.port);
    assertThat(second.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(second.log)).contains("another process already runs");
    assertThat(local.postgres().isAlive()).isTrue();
  }

  @Test
  @Order(2)
  void killedProcessLosesNoCommittedRowAndNoAcknowledgedMessage() throws Exception {
    ask(
        "owner",
        "create table kept (n int primary key); insert into kept select generate_series(1, 200)");
    createTopic();
    var sent = produce();
    var orphan = local.postgres();
    local.process.destroyForcibly().waitFor();
    assertThat(orphan.isAlive()).as("PostgreSQL outlives its killed parent").isTrue();

    // Elsewhere: an installation may move to other ports and still finds its ledgers.
    var before = local.port;
    local = LocalProcess.launch(local.home, LocalProcess.freePorts()).ready();

    assertThat(local.port).isNotEqualTo(before);
    assertThat(orphan.isAlive()).as("the orphan").isFalse();
    assertThat(ask("owner", "select count(*) from kept")).isEqualTo("200");
    assertThat(consume()).containsExactlyElementsOf(sent);
  }

  @Test
  @Order(3)
  void deathOfThePostgresEndsTheProcessWithAnError() throws Exception {
    local.postgres().destroyForcibly();
    assertThat(local.process.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(local.process.exitValue()).isEqualTo(3);
    assertThat(local.fact("state")).isEqualTo("FAILED");
  }

  @Test
  @Order(4)
  void occupiedPortIsNamed() throws Exception {
    try (var other = new ServerSocket(local.port + 4, 1, InetAddress.getLoopbackAddress())) {
      var refused = LocalProcess.launch(local.home, local.port);
      assertThat(refused.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(refused.process.exitValue()).isEqualTo(1);
      assertThat(refused.fact("reason")).contains("pulsar=" + other.getLocalPort());
    }
  }

  @Test
  @Order(5)
  void stopsCleanlyWhenToldAndComesBackWithItsData() throws Exception {
    local = LocalProcess.launch(local.home, local.port).ready();
    var postgres = local.postgres();
    local.process.destroy();
    assertThat(local.process.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(local.fact("state")).isEqualTo("STOPPED");
    assertThat(postgres.isAlive()).isFalse();
    assertThat(Files.readString(local.home.resolve("logs/postgresql.log")))
        .contains("database system is shut down");
  }

  /** Only the schema is there; the account is what the sign-in would find. */
  @Test
  @Order(1)
  void tokenIsKeptByItsHashAndWrittenIntoTheAudit() throws Exception {
    ask(
        "owner",
        """
        insert into account (id, username, display_name, password_hash, tier, state, must_change_password, created_at)
        values (gen_random_uuid(), 'clerk', 'Clerk', '-', 'CITY', 'ACTIVE', false, now())\
        """);
    String token;
    try (var connection = local.connect("app")) {
      token = TokenIssue.issue(connection, "clerk", Instant.now());
      assertThatThrownBy(() -> TokenIssue.issue(connection, "nobody", Instant.now()))
          .isInstanceOf(LocalFailure.class)
          .hasMessageContaining("nobody");
    }
    assertThat(ask("owner", "select hash from api_token"))
        .isEqualTo(OneTime.digest(token))
        .isNotEqualTo(token);
    assertThat(token).startsWith("linli_");
    assertThat(ask("owner", "select count(*) from api_token where expires_at > now()"))
        .isEqualTo("1");
    assertThat(ask("superuser", "select username || ' ' || action from audit_entry"))
        .isEqualTo("clerk token.issued");
  }

  @Test
  @Order(6)
  void stoppedInTheMidstOfItsStartItLeavesNothingBehind() throws Exception {
    local = LocalProcess.launch(local.home, local.port);
    while (!local.fact("pid").equals(Long.toString(local.process.pid()))
        || !Set.of("SCHEMA", "PULSAR").contains(local.fact("state"))) {
      assertThat(local.process.isAlive()).isTrue();
      Thread.sleep(10);
    }
    local.process.destroy();
    assertThat(local.process.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(new Orphans(Home.at(local.home), line -> {}).running()).isEmpty();
  }

  private static String setting(String name) throws IOException, SQLException {
    return ask("app", "select current_setting('" + name + "')");
  }

  private static String ask(String user, String sql) throws IOException, SQLException {
    try (var connection = local.connect(user);
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (var rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static void createTopic() throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var uri =
          URI.create(
              "http://127.0.0.1:" + (local.port + 5) + "/admin/v2/persistent/public/default/kept");
      var request = HttpRequest.newBuilder(uri).PUT(HttpRequest.BodyPublishers.noBody());
      assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode())
          .as("without a token nobody administers the broker")
          .isEqualTo(401);
      request.header("Authorization", "Bearer " + token());
      assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }
  }

  private static String token() throws IOException {
    return Files.readString(local.home.resolve("secrets/pulsar.token"));
  }

  private static ClientBuilder door() {
    return PulsarClient.builder().serviceUrl("pulsar://127.0.0.1:" + (local.port + 4));
  }

  private static PulsarClient client() throws IOException {
    return door().authentication(AuthenticationFactory.token(token())).build();
  }

  /** Signed by another key, with our own name, or not at all. */
  @Test
  @Order(1)
  void nobodyComesToTheBrokerWithoutATokenOfItsKey() throws Exception {
    var other = new BrokerKey(new byte[32]).token(BrokerKey.OWN, Instant.now(), null);
    var former =
        BrokerKey.in(local.home.resolve("secrets/pulsar.key"))
            .token(BrokerKey.OWN, Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    for (var token : List.of("", other, former)) {
      var stranger = door();
      if (!token.isEmpty()) {
        stranger.authentication(AuthenticationFactory.token(token));
      }
      try (var client = stranger.build()) {
        assertThatThrownBy(
                () -> client.newProducer().topic("persistent://public/default/kept").create())
            .isInstanceOf(PulsarClientException.AuthenticationException.class);
      }
    }
  }

  /** Whose token it is decides, not that it is one. */
  @Test
  @Order(1)
  void whoIsNotOursMayNothingUntilItIsGranted() throws Exception {
    var guest =
        BrokerKey.in(local.home.resolve("secrets/pulsar.key"))
            .token("guest", Instant.now(), Instant.now().plusSeconds(60));
    try (var client = door().authentication(AuthenticationFactory.token(guest)).build()) {
      assertThatThrownBy(
              () -> client.newProducer().topic("persistent://public/default/none").create())
          .isInstanceOf(PulsarClientException.AuthorizationException.class);
    }
  }

  private static List<String> produce() throws IOException {
    var sent = new ArrayList<String>();
    try (var client = client();
        var producer = client.newProducer(Schema.STRING).topic(TOPIC).create()) {
      for (var n = 0; n < MANY; n++) {
        producer.send("message " + n);
        sent.add("message " + n);
      }
    }
    return sent;
  }

  private static List<String> consume() throws IOException {
    var received = new ArrayList<String>();
    try (var client = client();
        var reader =
            client
                .newReader(Schema.STRING)
                .topic(TOPIC)
                .startMessageId(MessageId.earliest)
                .create()) {
      while (reader.hasMessageAvailable()) {
        received.add(
            reader.readNext((int) Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS).getValue());
      }
    }
    return received;
  }
}
