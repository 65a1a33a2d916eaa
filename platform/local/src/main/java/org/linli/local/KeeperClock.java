package org.linli.local;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.linli.erasure.boundary.Erasing;
import org.linli.local.backup.TenantRestore;
import org.linli.restoring.boundary.RestoreOrders;
import org.linli.tenancy.entity.TenantId;

/**
 * Beside the running parts: every ten seconds what two people agreed on and asked for over REST,
 * and what needs the owner's rights or the copies, which no server has. One process to a folder,
 * whose lock sees to it that nothing is done twice at once.
 */
final class KeeperClock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Runnable erasures;
  private final RestoreOrders restores;
  private final RestoreOrders.Deed deed;
  private final Consumer<String> say;
  private String lastTrouble = "";
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "keeper");
            thread.setDaemon(true);
            return thread;
          });

  KeeperClock(
      Runnable erasures, RestoreOrders restores, RestoreOrders.Deed deed, Consumer<String> say) {
    this.erasures = erasures;
    this.restores = restores;
    this.deed = (tenant, moment) -> told(deed, tenant, moment, say);
    this.say = say;
  }

  /**
   * @param say the log of the process
   */
  static KeeperClock start(Home home, Ports ports, Consumer<String> say) {
    var command = new TenantCommand(home, ports);
    var clock =
        new KeeperClock(
            () -> erase(command),
            new RestoreOrders(command.owner(), InstantSource.system()),
            (tenant, moment) -> restore(home, ports, tenant, moment),
            say);
    clock.timer.scheduleWithFixedDelay(
        clock::tick, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    return clock;
  }

  /** The keys are read where something is to be signed, which no installation does at its birth. */
  private static void erase(TenantCommand command) {
    if (Erasing.isOrdered(command.owner())) {
      command.erasing().carryOutOrders();
    }
  }

  private static long restore(Home home, Ports ports, TenantId tenant, Instant moment)
      throws IOException, SQLException, InterruptedException {
    return TenantRestore.of(home, ports).restore(tenant, moment).stream()
        .mapToLong(move -> move.then())
        .sum();
  }

  /** Whoever reads the log hears of it as well as whoever asked for it. */
  private static long told(
      RestoreOrders.Deed deed, TenantId tenant, Instant moment, Consumer<String> say)
      throws Exception {
    try {
      return deed.restore(tenant, moment);
    } catch (Exception e) {
      say.accept("keeper: " + tenant + " is not brought back: " + e);
      throw e;
    }
  }

  /**
   * What fails is said once and tried again; it harms neither the parts nor what comes after it.
   */
  void tick() {
    var trouble = trouble(erasures::run) + trouble(() -> restores.carryOut(deed));
    if (!trouble.isEmpty() && !trouble.equals(lastTrouble)) {
      say.accept("keeper: what was asked for waits:" + trouble);
    }
    lastTrouble = trouble;
  }

  /** What is done in one turn. */
  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }

  /** An error, too: the timer would never turn again, and nobody would hear why. */
  private static String trouble(Work work) {
    try {
      work.run();
      return "";
    } catch (RuntimeException | Error e) {
      return " " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
