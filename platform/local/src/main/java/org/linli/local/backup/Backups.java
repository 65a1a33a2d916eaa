package org.linli.local.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.local.Secrets;
import org.linli.offsite.Run;
import org.linli.offsite.Vault;
import org.linli.offsite.backlog.Counted;

/**
 * What is done with copies of one running installation, one thing at a time, whether its clock or a
 * person asks for it; each with its entry in {@code backup_run}.
 */
final class Backups {

  private final Home home;
  private final Ports ports;
  private final Secrets secrets;
  private final List<Place> places;
  private final Vault vault;
  private final LogShipper log;
  private final BrokerCopies broker;

  /**
   * @param settings which places there are beside the installation's own
   */
  Backups(Home home, Ports ports, Secrets secrets, BackupSettings settings) throws IOException {
    this.home = home;
    this.ports = ports;
    this.secrets = secrets;
    this.places = Place.of(home, settings.others(), settings.buckets());
    this.vault = HomeVault.of(home);
    this.log = new LogShipper(home, places, vault);
    this.broker = new BrokerCopies(home, ports, places, vault);
  }

  /** Takes what waits of the log to every place. */
  void ship() throws IOException {
    try (var alone = alone()) {
      log.ship();
    }
  }

  /** Copies what waits in the broker to every place; the database's copies need not wait for it. */
  Counted backlog(int keepDays) throws IOException, InterruptedException {
    return broker.keep(Instant.now(), keepDays);
  }

  /** A full copy in every place; what is older than the days to keep goes. */
  Manifest full(int keepDays) throws IOException, SQLException {
    try (var alone = alone();
        var connection = Superuser.connect(ports, secrets)) {
      var began = Instant.now();
      var run = Run.begin(connection, "FULL", began);
      try {
        var manifest = new FullBackup(home, places, vault, log).make(connection, began);
        for (var place : places) {
          new Keeping(place).drop(began.minus(Duration.ofDays(keepDays)));
        }
        run.done(connection, Run.Outcome.copied(manifest.bytes(), places.size(), manifest.name()));
        return manifest;
      } catch (IOException | SQLException | RuntimeException e) {
        try (var report = Superuser.connect(ports, secrets)) {
          run.failed(report, Run.Outcome.trouble(e));
        }
        throw e;
      }
    }
  }

  /** Restores beside the living installation and compares. */
  Run.Outcome rehearse(int port) throws IOException, SQLException, InterruptedException {
    try (var alone = alone();
        var connection = Superuser.connect(ports, secrets)) {
      var run = Run.begin(connection, "REHEARSAL", Instant.now());
      try {
        var outcome = new Rehearsal(home, ports, secrets, places, vault, log).hold(port);
        run.done(connection, outcome);
        return outcome;
      } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
        run.failed(connection, Run.Outcome.trouble(e));
        throw e;
      }
    }
  }

  List<Place> places() {
    return places;
  }

  /** Two at once would each take away what the other still reads. */
  private Alone alone() throws IOException {
    return Alone.on(home.run().resolve("backup.lock"));
  }
}
