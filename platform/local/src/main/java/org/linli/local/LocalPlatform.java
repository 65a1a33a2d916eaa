package org.linli.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linli.local.backup.BackupClock;
import org.linli.local.backup.Returning;
import org.linli.local.backup.Swap;
import org.linli.local.simulator.Simulator;
import org.linli.schema.boundary.Schema;
import org.linli.showcase.boundary.ShowcaseDevice;

/**
 * One process, two real parts: PostgreSQL first, with its roles and the schema of this version,
 * then Pulsar. Ends when told to (everything closed, exit 0) or when PostgreSQL dies (everything
 * closed, exit not 0). A Pulsar that fell silent begins anew.
 */
public final class LocalPlatform {

  private static final int START_FAILED = 1;
  private static final int PART_DIED = 3;
  private static final int PULSAR_SILENT = 3;

  private final Home home;
  private final Ports ports;
  private final RunState state;
  private final FileLock lock;
  private final AtomicBoolean closing = new AtomicBoolean();
  private PostgresServer postgres;
  private volatile PulsarBroker pulsar;
  private BackupClock clock;
  private KeeperClock keeper;

  private LocalPlatform(Home home, Ports ports) throws IOException {
    this.home = home;
    this.ports = ports;
    this.lock = alone(home);
    this.state = new RunState(home, ports);
  }

  private void live() throws Exception {
    try {
      startParts();
    } catch (Exception e) {
      if (!closing.get()) {
        state.failed(e.getMessage());
      }
      throw e;
    }
    watch();
    if (!closing.get()) {
      state.failed(
          "a part died: PostgreSQL " + (postgres.process().isAlive() ? "lives" : "is gone"));
      Runtime.getRuntime().exit(PART_DIED);
    }
  }

  private void startParts() throws Exception {
    Swap.settle(home).ifPresent(LocalPlatform::say);
    new Orphans(home, LocalPlatform::say).clear();
    var occupied = ports.occupied();
    if (!occupied.isEmpty()) {
      throw new LocalFailure("ports in use by others: " + occupied);
    }
    var secrets = Secrets.of(home, ports);
    next(RunState.Step.POSTGRESQL);
    postgres = PostgresServer.start(home, ports, secrets);
    state.postgres(postgres.pid());
    next(RunState.Step.SCHEMA);
    DatabaseRoles.ensure(ports, secrets);
    var applied =
        Schema.migrate(
            Secrets.url(ports, Secrets.DATABASE),
            Secrets.OWNER,
            secrets.ownerPassword(),
            Secrets.APP);
    say("schema: " + applied + " migrations applied");
    next(RunState.Step.PULSAR);
    pulsar = PulsarBroker.start(home, ports);
    giveBack();
    clock = BackupClock.start(home, ports, secrets, LocalPlatform::say);
    keeper = KeeperClock.start(home, ports, LocalPlatform::say);
    next(RunState.Step.READY);
    Simulator.start(
        home.root().resolve(ShowcaseDevice.FILE),
        URI.create("http://127.0.0.1:" + ports.http() + "/api/v1/feeds/"));
  }

  /** What waited in the broker of an installation that was restored. */
  private void giveBack() {
    try {
      Returning.give(home, ports)
          .ifPresent(letters -> say("backlog: " + letters + " messages given back"));
    } catch (IOException | RuntimeException e) {
      say("backlog: not given back yet: " + e);
    }
  }

  private void next(RunState.Step step) {
    if (closing.get()) {
      throw new LocalFailure("told to stop before " + step);
    }
    state.reached(step);
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

  /** Returns only when PostgreSQL has died; until then the process lives. */
  private void watch() throws InterruptedException {
    var silent = 0;
    while (postgres.process().isAlive()) {
      postgres.process().waitFor(Duration.ofSeconds(5));
      silent = pulsar != null && pulsar.ready() ? 0 : silent + 1;
      if (silent >= PULSAR_SILENT && !closing.get()) {
        beginPulsarAnew();
      }
    }
  }

  /**
   * A broker whose disk was full gave up and comes back with what it acknowledged, as soon as there
   * is room. As long as it does not, it is tried again.
   */
  private void beginPulsarAnew() {
    say("Pulsar is silent and begins anew");
    try {
      next(RunState.Step.PULSAR);
      if (pulsar != null) {
        var silent = pulsar;
        pulsar = null;
        silent.close();
      }
      pulsar = PulsarBroker.start(home, ports);
      next(RunState.Step.READY);
    } catch (Exception e) {
      say("Pulsar does not come back yet: " + e);
    }
  }

  private void close() {
    if (closing.getAndSet(true)) {
      return;
    }
    try {
      // The broker first: nobody is left who would write.
      var broker = pulsar;
      if (broker != null) {
        say("stopping Pulsar");
        broker.close();
      }
      if (keeper != null) {
        keeper.close();
      }
      if (clock != null) {
        clock.close();
      }
      if (postgres != null) {
        say("stopping PostgreSQL");
        postgres.close();
      }
      // One that was just being started has no name here yet.
      new Orphans(home, LocalPlatform::say).clear();
      state.stopped();
      lock.acquiredBy().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    try {
      var home = Home.at(Path.of(System.getProperty("linli.home", ".linli")));
      var platform =
          new LocalPlatform(home, Ports.of(home, Integer.getInteger("linli.port", 9080)));
      // Before anything starts: told to stop in the midst of it, nothing may stay behind.
      Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
      platform.live();
    } catch (Exception e) {
      e.printStackTrace(System.out);
      say("FAILED " + e.getMessage());
      Runtime.getRuntime().exit(START_FAILED);
    }
  }
}
