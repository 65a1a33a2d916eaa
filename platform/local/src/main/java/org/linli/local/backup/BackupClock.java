package org.linli.local.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.local.Secrets;
import org.linli.offsite.Vault;

/**
 * Beside the running parts: every two seconds what waits of the log goes to all places, once a day
 * a full copy is made, once a week a restore is rehearsed. What fails is said, written down, and
 * tried again; it never harms the parts.
 */
public final class BackupClock implements AutoCloseable {

  private static final Duration SHIPPING = Duration.ofSeconds(2);
  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(15);

  private final Backups backups;
  private final BackupSettings settings;
  private final Runs runs;
  private final Consumer<String> say;
  private final ScheduledExecutorService timer =
      // The broker's copies may be large; the log does not wait for them.
      Executors.newScheduledThreadPool(
          2,
          work -> {
            var thread = new Thread(work, "backup");
            thread.setDaemon(true);
            return thread;
          });
  private Instant notBefore = Instant.EPOCH;
  private String lastTrouble = "";
  private String lastBacklogTrouble = "";

  private BackupClock(Backups backups, BackupSettings settings, Runs runs, Consumer<String> say) {
    this.backups = backups;
    this.settings = settings;
    this.runs = runs;
    this.say = say;
  }

  /**
   * @param say the log of the process
   */
  public static BackupClock start(Home home, Ports ports, Secrets secrets, Consumer<String> say)
      throws IOException {
    var settings = BackupSettings.here();
    var backups = new Backups(home, ports, secrets, settings);
    // The key is as old as the possibility of copies.
    var born = Files.getLastModifiedTime(home.secrets().resolve(Vault.KEY)).toInstant();
    var clock = new BackupClock(backups, settings, new Runs(ports, secrets, born), say);
    clock.timer.scheduleWithFixedDelay(
        clock::tick, SHIPPING.toMillis(), SHIPPING.toMillis(), TimeUnit.MILLISECONDS);
    clock.timer.scheduleWithFixedDelay(
        clock::copyBacklog,
        SHIPPING.toMillis(),
        BrokerCopies.EVERY.toMillis(),
        TimeUnit.MILLISECONDS);
    return clock;
  }

  private void tick() {
    try {
      backups.ship();
      lastTrouble = "";
    } catch (IOException | RuntimeException e) {
      // Once, not every two seconds.
      if (!lastTrouble.equals(e.toString())) {
        lastTrouble = e.toString();
        say.accept("backup: the log waits: " + e);
      }
    }
    var now = Instant.now();
    if (waits(now, notBefore)) {
      return;
    }
    notBefore = now.plusSeconds(60);
    try {
      work(now);
    } catch (IOException | SQLException | RuntimeException e) {
      notBefore = now.plus(AFTER_TROUBLE);
      say.accept("backup: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void copyBacklog() {
    try {
      sayOfBacklog(
          backups.backlog(settings.keepDays()).whole()
              ? ""
              : "backup: more waits in the broker than a copy holds; the oldest are kept");
    } catch (IOException | RuntimeException e) {
      sayOfBacklog("backup: what waits in the broker is not copied: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Once, not every minute. */
  private void sayOfBacklog(String trouble) {
    if (!trouble.isEmpty() && !trouble.equals(lastBacklogTrouble)) {
      say.accept(trouble);
    }
    lastBacklogTrouble = trouble;
  }

  /** A clock that was put back must not make it wait for as long. */
  static boolean waits(Instant now, Instant notBefore) {
    return now.isBefore(notBefore) && !now.plus(AFTER_TROUBLE).isBefore(notBefore);
  }

  private void work(Instant now) throws IOException, SQLException, InterruptedException {
    var last = runs.last();
    if (Due.at(now, last.full(), settings.every())) {
      say.accept("backup: full copy " + backups.full(settings.keepDays()).name());
    } else if (runs.hasCopy(last) && Due.at(now, last.rehearsal(), settings.rehearsal())) {
      say.accept("backup: rehearsal took " + backups.rehearse(freePort()).recoveryMillis() + " ms");
    }
  }

  /** A port nobody listens at now. */
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
