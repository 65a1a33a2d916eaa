package org.linli.offsite;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.offsite.backlog.Backlog;
import org.linli.offsite.backlog.BacklogCopies;

/**
 * What a cluster does by the clock about its copies, each in a process of its own: {@code full} and
 * {@code incremental} copies of the database, {@code rehearse} a restore, {@code backlog}, a copy
 * of what waits in the broker; and by hand {@code return [STAMP]}, what waited is given back,
 * {@code list} and {@code key}, a new key for the backlog's copies.
 */
public final class CopyJob {

  private final ClusterSettings settings;
  private final PrintStream out;

  CopyJob(Map<String, String> said, PrintStream out) {
    this.settings = new ClusterSettings(said);
    this.out = out;
  }

  /**
   * @throws CopyFailure something is not said that has to be, or a restored table differs
   */
  void run(List<String> words) throws SQLException, IOException, InterruptedException {
    var verb = words.isEmpty() ? "" : words.getFirst();
    switch (verb) {
      case "full", "incremental", "rehearse" -> database(verb);
      case "backlog" -> backlog();
      case "return" -> giveBack(words.size() > 1 ? words.get(1) : null);
      case "list" -> BacklogCopies.stamps(settings.store()).forEach(out::println);
      case "key" -> out.println(Vault.fresh());
      default ->
          throw new CopyFailure(
              "unknown: " + verb + "; full, incremental, rehearse, backlog, return, list, key");
    }
  }

  private void database(String verb) throws SQLException, IOException {
    try (var connection = settings.connect()) {
      if (!ClusterCopy.isPossible(connection)) {
        out.println(
            "This database is no CockroachDB: nothing was copied. Its copies are its operator's own"
                + " (pg_basebackup and WAL archiving, or the provider's); see docs/operations.md.");
        return;
      }
      var statements = settings.statements(One.text(connection, "select current_database()"));
      switch (verb) {
        case "full" -> new ClusterCopy(connection, statements).full();
        case "incremental" -> new ClusterCopy(connection, statements).incremental();
        default -> {
          var outcome = new ClusterRehearsal(connection, statements).hold();
          out.println(
              outcome.tables()
                  + " tables equal, recovery "
                  + outcome.recoveryMillis()
                  + " ms, at most "
                  + outcome.lossMillis()
                  + " ms lost");
          return;
        }
      }
      out.println(verb + ": " + statements);
    }
  }

  private void backlog() throws IOException, InterruptedException {
    var now = Instant.now();
    var copies =
        new BacklogCopies(
            List.of(settings.store()),
            settings.vault(),
            Path.of(System.getProperty("java.io.tmpdir")));
    try (var backlog = new Backlog(settings.broker())) {
      var counted = copies.keep(backlog, now, true);
      out.println("backlog: " + counted);
    }
    copies.drop(now, now.minus(Duration.ofDays(settings.keepDays())));
  }

  private void giveBack(String stamp) throws IOException {
    var store = settings.store();
    var chosen =
        stamp != null
            ? stamp
            : BacklogCopies.before(store, null)
                .orElseThrow(() -> new CopyFailure("there is no backlog in " + store.name()));
    try (var backlog = new Backlog(settings.broker());
        var opened = BacklogCopies.open(store, settings.vault(), chosen)) {
      out.println(chosen + ": " + backlog.giveBack(opened) + " messages given back");
    }
  }

  /** Ends with 0 when it is done; what failed is told with its cause. */
  public static void main(String[] words) throws Exception {
    try {
      new CopyJob(System.getenv(), System.out).run(List.of(words));
    } catch (CopyFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(1);
    }
  }
}
