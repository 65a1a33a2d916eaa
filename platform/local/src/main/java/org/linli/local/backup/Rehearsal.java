package org.linli.local.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.local.Home;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.local.PostgresBinaries;
import org.linli.local.PostgresServer;
import org.linli.local.Secrets;
import org.linli.offsite.Run;
import org.linli.offsite.Vault;

/**
 * A restore beside the living installation, from the last place (the one furthest away) alone: the
 * newest full copy, the log up to a mark set just now, every table compared. What it took is the
 * recovery time (RTO); how long the mark was on its way to every place is what a loss of the
 * machine would cost (RPO).
 */
final class Rehearsal {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Home home;
  private final Ports ports;
  private final Secrets secrets;
  private final List<Place> places;
  private final Vault vault;
  private final LogShipper log;

  Rehearsal(
      Home home, Ports ports, Secrets secrets, List<Place> places, Vault vault, LogShipper log) {
    this.home = home;
    this.ports = ports;
    this.secrets = secrets;
    this.places = places;
    this.vault = vault;
    this.log = log;
  }

  /**
   * @param port for the scratch database
   * @throws LocalFailure when there is nothing to restore from, or a table differs
   */
  Run.Outcome hold(int port) throws IOException, SQLException, InterruptedException {
    var recovery = new Recovery(places.getLast(), vault);
    var full =
        recovery.before(null).orElseThrow(() -> new LocalFailure("there is no full copy yet"));
    var mark = Mark.set(ports, secrets, "rehearsal-" + Instant.now());
    var loss = awaitEverywhere(mark);
    var began = Instant.now();
    var scratch = Scratch.fresh(home, "rehearsal");
    var beside = new Ports(port - 3, port + 3);
    try {
      recovery.check(full);
      recovery.unpack(full, PostgresServer.data(scratch), null);
      recovery.log(full, scratch.postgres().resolve("log"), true);
      try (var server = start(scratch, beside, mark)) {
        var took = Duration.between(began, Instant.now());
        return compare(mark, beside, took, loss);
      }
    } finally {
      PostgresBinaries.delete(scratch.root());
    }
  }

  private PostgresServer start(Home scratch, Ports at, Mark mark)
      throws IOException, SQLException, InterruptedException {
    var options =
        new ArrayList<>(Recovery.options(scratch.postgres().resolve("log"), "name", mark.name()));
    options.addAll(List.of("archive_mode=off", "shared_buffers=32MB"));
    return new Recovering(scratch, at, secrets, PostgresBinaries.unpacked(home))
        .start(options, PATIENCE);
  }

  private Duration awaitEverywhere(Mark mark) throws IOException, InterruptedException {
    var deadline = mark.at().plus(PATIENCE);
    while (true) {
      log.ship();
      var everywhere = true;
      for (var place : places) {
        everywhere &= place.hasLog(mark.piece());
      }
      if (everywhere) {
        return Duration.between(mark.at(), Instant.now());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new LocalFailure("the log does not reach every place");
      }
      Thread.sleep(200);
    }
  }

  private Run.Outcome compare(Mark mark, Ports restored, Duration took, Duration loss)
      throws SQLException {
    try (var connection = Superuser.connect(restored, secrets)) {
      var differing = TableDigests.differing(mark.tables(), TableDigests.of(connection));
      if (!differing.isEmpty()) {
        throw new LocalFailure("the restored tables differ: " + String.join(", ", differing));
      }
    }
    return new Run.Outcome(
        null,
        places.size(),
        took.toMillis(),
        loss.toMillis(),
        mark.tables().size(),
        places.getLast().toString());
  }
}
