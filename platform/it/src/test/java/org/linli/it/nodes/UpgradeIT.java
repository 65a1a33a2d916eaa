package org.linli.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Rows;

/**
 * From one version to the next while devices send: the schema first, under the old servers; then a
 * new server beside the old one; then the old one goes. {@code LINLI_IT_HOME} names an installation
 * that an older checkout has started, and {@code LINLI_IT_OLDER} that checkout.
 */
@EnabledIfEnvironmentVariable(named = "LINLI_IT_OLDER", matches = ".+")
class UpgradeIT {

  private static final Path LOCAL = Path.of("../local/target").toAbsolutePath().normalize();
  private static final String COMMUNITY = "510104026017";
  private static final int SENDERS = 6;
  private static final Duration WHILE = Duration.ofSeconds(8);

  /** Until every proxy has heard that a server goes. */
  private static final Duration ROUND_OF_PROXIES = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Installation installation = Installation.shared();

  @Test
  void aNewVersionTakesOverAndNoCallFailsAndNoMessageIsLost() throws Exception {
    var old = installation.http();
    var balancer = new Balancer(List.of(old));
    var load = Load.begin(balancer, Load.devices(installation, COMMUNITY, SENDERS));
    Thread.sleep(WHILE);
    var migrations = migrated();
    // The old version works on the new schema until the new servers are there.
    Thread.sleep(WHILE);
    try (var newer = OtherServer.newer(installation, "n")) {
      balancer.enters(newer.http());
      Thread.sleep(WHILE);
      balancer.leaves(old);
      Thread.sleep(ROUND_OF_PROXIES);
      endInOrder();
      Thread.sleep(WHILE);
      var sent = load.end();
      var missing = Load.missing(new Rows(installation, COMMUNITY), sent);
      System.out.printf(
          "upgraded under load: %d calls, %d failed, %d lost or doubled%n",
          sent.size(), sent.stream().filter(Load.Sent::failed).count(), missing);
      assertThat(migrations).as("the versions differ").contains("Migrating schema");
      assertThat(sent).hasSizeGreaterThan(500).noneMatch(Load.Sent::failed);
      assertThat(missing).as("acknowledged, but not in the rows").isZero();
    }
  }

  /** What a cluster runs before the new servers start, as it runs it. */
  private String migrated() throws Exception {
    var database = new Properties();
    try (var in = Files.newBufferedReader(installation.home().resolve("secrets/db.properties"))) {
      database.load(in);
    }
    var password = Files.createTempFile("owner", ".password");
    try {
      Files.writeString(password, database.getProperty("owner.password"));
      var job =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  LOCAL.resolve("classes") + ":" + Files.readString(LOCAL.resolve("class-path")),
                  "org.linli.schema.boundary.SchemaJob")
              .redirectErrorStream(true);
      job.environment().put("LINLI_DB_URL", database.getProperty("url"));
      job.environment().put("LINLI_DB_OWNER", database.getProperty("owner.user"));
      job.environment().put("LINLI_DB_OWNER_PASSWORD_FILE", password.toString());
      var process = job.start();
      var said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    } finally {
      Files.delete(password);
    }
  }

  /** The old server: what it has begun, it ends; the database and the broker stay. */
  private void endInOrder() throws Exception {
    var old =
        Part.of(installation).stream()
            .filter(part -> part.kind() == Part.Kind.LIBERTY)
            .findFirst()
            .orElseThrow()
            .process();
    old.destroy();
    old.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
