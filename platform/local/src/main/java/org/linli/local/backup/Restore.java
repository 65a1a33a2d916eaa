package org.linli.local.backup;

import java.io.IOException;
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
import org.linli.local.Words;
import org.linli.offsite.Run;
import org.linli.offsite.Vault;

/**
 * Brings an installation that does not run back to a moment: its database, its files and its
 * secrets. All of it is made beside what stands there, which is laid aside, never deleted, once the
 * restored one has proved itself: whatever goes wrong before, or is cut off, has changed nothing.
 */
final class Restore {

  private static final Duration PATIENCE = Duration.ofHours(4);

  /** As the database reads it. */
  static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

  private final Home home;
  private final Place from;
  private final Vault vault;
  private final Recovery recovery;

  Restore(Home home, Place from, Vault vault) {
    this.home = home;
    this.from = from;
    this.vault = vault;
    this.recovery = new Recovery(from, vault, PostgresServer.logPieces(home));
  }

  /**
   * @param moment null for the latest that the copies know
   * @return the full copy it began from
   * @throws LocalFailure when no copy is old enough, it is another installation's, damaged, or
   *     sealed with another key, the log has a gap or does not reach the moment, or the disk has no
   *     room
   */
  Manifest to(Instant moment, int firstPort)
      throws IOException, SQLException, InterruptedException {
    Swap.settle(home);
    var full = recovery.before(moment).orElseThrow(() -> none(moment));
    checkOwn(full);
    Room.forRestore(home.root(), full, recovery.pieces(full));
    recovery.check(full);
    var folder = Swap.folder(home);
    try {
      restore(full, moment, Home.at(folder), firstPort);
      layBacklog(Home.at(folder), moment);
      Swap.carryOut(home);
    } finally {
      // Once begun it stays until it is carried through.
      if (!Swap.isBegun(home)) {
        PostgresBinaries.delete(folder);
      }
    }
    return full;
  }

  /** That the rows are back matters more: what waited beside them is told, and left. */
  private void layBacklog(Home scratch, Instant moment) {
    try {
      Returning.lay(scratch, from, vault, moment);
    } catch (IOException | RuntimeException e) {
      System.err.println(Words.of("backup.backlog-lost", e.toString()));
    }
  }

  private LocalFailure none(Instant moment) {
    return new LocalFailure(
        moment == null
            ? Words.of("backup.none", from)
            : Words.of("backup.no-copy", moment.toString(), from));
  }

  /** A city must not be overwritten by another one's copy, however its folder was named. */
  private void checkOwn(Manifest full) throws IOException {
    var here = Identity.of(PostgresServer.data(home));
    if (full.system() != null && here.isPresent() && !here.get().equals(full.system())) {
      throw new LocalFailure(Words.of("backup.of-another", full.name(), home.root()));
    }
  }

  private void restore(Manifest full, Instant moment, Home scratch, int firstPort)
      throws IOException, SQLException, InterruptedException {
    var log = scratch.root().resolve("log");
    recovery.log(full, log, moment == null);
    recovery.unpack(full, PostgresServer.data(scratch), scratch.root());
    var ports = Ports.of(home, firstPort);
    var secrets = Secrets.of(scratch, ports);
    var options = Recovery.options(log, "time", moment == null ? null : SAID.format(moment));
    try (var server =
        new Recovering(scratch, ports, secrets, PostgresBinaries.unpacked(home))
            .start(options, PATIENCE)) {
      try (var connection = Superuser.connect(ports, secrets)) {
        var run = Run.begin(connection, "RESTORE", Instant.now());
        run.done(connection, Run.Outcome.copied(full.bytes(), 1, full.name()));
      }
    }
  }
}
