package org.linli.local.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.local.PostgresBinaries;
import org.linli.local.PostgresServer;
import org.linli.local.Secrets;

/** The database as it was at a moment, beside the living one, while something is read from it. */
final class Beside {

  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Home home;
  private final Secrets secrets;
  private final Recovery recovery;

  Beside(Home home, Secrets secrets, Recovery recovery) {
    this.home = home;
    this.secrets = secrets;
    this.recovery = recovery;
  }

  /** What is read. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection then) throws SQLException, IOException;
  }

  /** What is done once the copies are needed no more. */
  @FunctionalInterface
  interface Unpacked {
    void now() throws IOException;
  }

  /**
   * @param full the copy that the recovery begins from, checked before; its log reaches past the
   *     moment
   * @param unpacked is called before the recovery, which may take hours
   */
  <T> T at(Instant moment, Manifest full, Unpacked unpacked, Work<T> work)
      throws IOException, SQLException, InterruptedException {
    var scratch = Scratch.fresh(home, "tenant-restore");
    var port = BackupClock.freePort();
    var ports = new Ports(port - 3, port + 3);
    var log = scratch.postgres().resolve("log");
    try {
      recovery.unpack(full, PostgresServer.data(scratch), null);
      recovery.log(full, log, false);
      unpacked.now();
      var options = new ArrayList<>(Recovery.options(log, "time", Restore.SAID.format(moment)));
      options.addAll(List.of("archive_mode=off", "shared_buffers=32MB"));
      try (var server =
          new Recovering(scratch, ports, secrets, PostgresBinaries.unpacked(home))
              .start(options, PATIENCE)) {
        try (var then = Superuser.connect(ports, secrets)) {
          return work.on(then);
        }
      }
    } finally {
      PostgresBinaries.delete(scratch.root());
    }
  }
}
