package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.linli.local.Home;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.local.PostgresBinaries;
import org.linli.local.PostgresServer;
import org.linli.local.Secrets;

/**
 * Brings an installation that does not run back to a moment: its database, its files and its
 * secrets. What stood there before is laid aside, never deleted.
 */
final class Restore {

  private static final Duration PATIENCE = Duration.ofHours(4);

  /** As the database reads it. */
  static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

  private final Home home;
  private final Recovery recovery;

  Restore(Home home, Place from, Vault vault) {
    this.home = home;
    this.recovery = new Recovery(from, vault);
  }

  /**
   * @param moment null for the latest that the copies know
   * @return the full copy it began from
   * @throws LocalFailure when no copy is old enough
   */
  Manifest to(Instant moment, int firstPort)
      throws IOException, SQLException, InterruptedException {
    var full =
        recovery
            .before(moment)
            .orElseThrow(() -> new LocalFailure("no copy reaches back to " + moment));
    var data = PostgresServer.data(home);
    var fresh = data.resolveSibling("data.restoring");
    var log = home.postgres().resolve("log.restoring");
    PostgresBinaries.delete(fresh);
    PostgresBinaries.delete(log);
    recovery.log(full, log);
    recovery.unpack(full, fresh, home.root());
    aside(data);
    Files.move(fresh, data);
    // They belong to the life that ends here; in the copies lies what is needed of it.
    aside(PostgresServer.logPieces(home));
    var ports = Ports.of(home, firstPort);
    var secrets = Secrets.of(home, ports);
    var options = Recovery.options(log, "time", moment == null ? null : SAID.format(moment));
    try (var server =
        PostgresServer.start(home, ports, secrets, PostgresBinaries.unpacked(home), options)) {
      Promotion.await(ports, secrets, PATIENCE);
      try (var connection = Superuser.connect(ports, secrets)) {
        var run = Run.begin(connection, "RESTORE", Instant.now());
        run.done(connection, Run.Outcome.copied(full.bytes(), 1, full.name()));
      }
    }
    PostgresBinaries.delete(log);
    return full;
  }

  private static void aside(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Files.move(
          folder,
          folder.resolveSibling(folder.getFileName() + ".before-" + Stamp.of(Instant.now())));
    }
  }
}
