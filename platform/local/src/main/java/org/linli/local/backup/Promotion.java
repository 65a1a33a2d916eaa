package org.linli.local.backup;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.local.Secrets;

/** The moment in which a recovering database has read what it should, and is an ordinary one. */
final class Promotion {

  private Promotion() {}

  static void await(Ports ports, Secrets secrets, Duration patience)
      throws SQLException, InterruptedException {
    var deadline = Instant.now().plus(patience);
    while (true) {
      try (var connection = Superuser.connect(ports, secrets)) {
        if ("f".equals(Superuser.ask(connection, "select pg_is_in_recovery()"))) {
          return;
        }
      }
      if (Instant.now().isAfter(deadline)) {
        throw new LocalFailure("the recovery does not end");
      }
      Thread.sleep(100);
    }
  }
}
