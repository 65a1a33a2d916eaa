package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.local.Home;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.local.PostgresBinaries;
import org.linli.local.PostgresServer;
import org.linli.local.Secrets;
import org.linli.local.Words;

/**
 * A database that reads its log up to where it was told to.
 *
 * @param scratch where its files lie
 * @param binaries of the installation
 */
record Recovering(Home scratch, Ports ports, Secrets secrets, PostgresBinaries binaries) {

  private static final String TOO_EARLY = "recovery ended before configured recovery target";
  private static final Pattern LAST =
      Pattern.compile("last completed transaction was at log time (\\S+ \\S+)");

  /**
   * Returns once it is an ordinary database.
   *
   * @throws LocalFailure the log ends before where it should read to, or this takes too long
   */
  PostgresServer start(List<String> options, Duration patience)
      throws IOException, SQLException, InterruptedException {
    PostgresServer server = null;
    try {
      server = PostgresServer.start(scratch, ports, secrets, binaries, options);
      Promotion.await(ports, secrets, patience);
      return server;
    } catch (SQLException | LocalFailure e) {
      if (server != null) {
        server.close();
      }
      var said = Files.readString(PostgresServer.log(scratch));
      if (said.contains(TOO_EARLY)) {
        throw new LocalFailure(Words.of("backup.log-too-short", last(said)), e);
      }
      throw e;
    }
  }

  private static String last(String said) {
    var found = LAST.matcher(said);
    return found.find() ? found.group(1) : "-";
  }
}
