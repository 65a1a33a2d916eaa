package org.linli.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linli.schema.boundary.Schema;

/**
 * One process, two real parts: PostgreSQL first, with its roles and the schema of this version,
 * then Pulsar. Ends when told to (everything closed, exit 0) or when a part dies (everything
 * closed, exit not 0), never half alive.
 */
public final class LocalPlatform implements AutoCloseable {

  private static final int PART_DIED = 3;
  private static final int PULSAR_SILENT = 3;

  private final Home home;
  private final Ports ports;
  private final RunState state;
  private final FileLock lock;
  private final AtomicBoolean closing = new AtomicBoolean();
  private PostgresServer postgres;
  private PulsarBroker pulsar;

  private LocalPlatform(Home home, Ports ports) throws IOException {
    this.home = home;
    this.ports = ports;
    this.lock = alone(home);
    this.state = new RunState(home, ports);
  }

  /**
   * Starts both parts below the folder, listening from the first port on.
   *
   * @throws LocalFailure when a port is taken, another process uses the folder, or a part does not
   *     start
   */
  public static LocalPlatform start(Path folder, int firstPort) throws Exception {
    var home = Home.at(folder);
    var platform = new LocalPlatform(home, Ports.of(home, firstPort));
    try {
      platform.startParts();
      return platform;
    } catch (Exception e) {
      platform.state.failed(e.getMessage());
      platform.close();
      throw e;
    }
  }

  private void startParts() throws Exception {
    new Orphans(home, LocalPlatform::say).clear();
    var occupied = ports.occupied();
    if (!occupied.isEmpty()) {
      throw new LocalFailure("ports in use by others: " + occupied);
    }
    var secrets = Secrets.of(home, ports);
    state.reached(RunState.Step.POSTGRESQL);
    postgres = PostgresServer.start(home, ports, secrets);
    state.postgres(postgres.pid());
    state.reached(RunState.Step.SCHEMA);
    DatabaseRoles.ensure(ports, secrets);
    var applied =
        Schema.migrate(
            Secrets.url(ports, Secrets.DATABASE),
            Secrets.OWNER,
            secrets.ownerPassword(),
            Secrets.APP);
    say("schema: " + applied + " migrations applied");
    state.reached(RunState.Step.PULSAR);
    pulsar = PulsarBroker.start(home, ports);
    state.reached(RunState.Step.READY);
  }

  /**
   * Two processes on one folder would tear its data apart. The lock falls with the process, however
   * that ends.
   */
  private static FileLock alone(Home home) throws IOException {
    var file = home.run().resolve("local.lock");
    var held =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
    if (held == null) {
      throw new LocalFailure("another process already runs on " + home.root());
    }
    return held;
  }

  /** Returns only when a part has died; until then the process lives. */
  private void watch() throws InterruptedException {
    var silent = 0;
    while (postgres.process().isAlive() && silent < PULSAR_SILENT) {
      postgres.process().waitFor(Duration.ofSeconds(5));
      silent = pulsar.ready() ? 0 : silent + 1;
    }
  }

  @Override
  public void close() {
    if (closing.getAndSet(true)) {
      return;
    }
    try {
      // The broker first: nobody is left who would write.
      if (pulsar != null) {
        say("stopping Pulsar");
        pulsar.close();
      }
      if (postgres != null) {
        say("stopping PostgreSQL");
        postgres.close();
      }
      state.stopped();
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new LocalFailure("cannot free " + home.root(), e);
    }
  }

  private static void say(String line) {
    System.out.println(Instant.now() + " " + line);
  }

  /** Home and first port as the start script gives them: {@code -Dlinli.home=… -Dlinli.port=…}. */
  public static void main(String[] arguments) throws Exception {
    // Pulsar's REST server tells several times that it cannot describe itself in WADL.
    Logger.getLogger("").setLevel(Level.SEVERE);
    LocalPlatform platform;
    try {
      platform =
          start(
              Path.of(System.getProperty("linli.home", ".linli")),
              Integer.getInteger("linli.port", 9080));
    } catch (Exception e) {
      e.printStackTrace(System.out);
      say("FAILED " + e.getMessage());
      Runtime.getRuntime().halt(1);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
    platform.watch();
    if (!platform.closing.get()) {
      say(
          "FAILED a part died: PostgreSQL "
              + (platform.postgres.process().isAlive() ? "lives" : "is gone"));
      platform.state.failed("a part died");
      Runtime.getRuntime().exit(PART_DIED);
    }
  }
}
