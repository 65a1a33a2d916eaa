package org.linli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.linli.processes.control.Shelf;
import org.linli.testing.TestPlatform;

/**
 * A second server that fires timers of a benchmark's installation, in a JVM of its own, so that it
 * can be killed. It says when it is ready, and begins when the benchmark says so.
 */
final class TimerServer {

  static final String READY = "ready to fire";
  static final String GO = "timers.go";

  private static final long LOOK_MILLIS = 10;

  private TimerServer() {}

  /**
   * @param arguments the installation's home, and until when timers are due, in milliseconds since
   *     1970
   */
  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var database = FeedRig.database(home);
    var platform =
        TestPlatform.over(
            FeedRig.source(database, "app"), FeedRig.source(database, "superuser"), 2);
    var shelf = new Shelf(platform.jdbi());
    var round = TimersBench.round(platform, TimersBench.engine(platform, shelf, told -> {}), shelf);
    var due = Instant.ofEpochMilli(Long.parseLong(arguments[1]));
    System.out.println(READY);
    while (!Files.exists(home.resolve(GO))) {
      Thread.sleep(LOOK_MILLIS);
    }
    while (true) {
      round.run(due);
    }
  }
}
