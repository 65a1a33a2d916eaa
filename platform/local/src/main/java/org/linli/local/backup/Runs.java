package org.linli.local.backup;

import java.sql.SQLException;
import java.time.Instant;
import org.linli.local.Ports;
import org.linli.local.Secrets;

/**
 * What was done before, from {@code backup_run}.
 *
 * @param born since when the installation could have had copies
 */
record Runs(Ports ports, Secrets secrets, Instant born) {

  /** When the last one of the kind succeeded. */
  Instant last(String kind) throws SQLException {
    try (var connection = Superuser.connect(ports, secrets)) {
      var seconds =
          Superuser.ask(
              connection,
              "select extract(epoch from max(started_at)) from backup_run where kind = ? and state = 'DONE'",
              kind);
      return seconds == null
          ? born
          : Instant.ofEpochMilli((long) (Double.parseDouble(seconds) * 1000));
    }
  }

  boolean hasFull() throws SQLException {
    return last("FULL").isAfter(born);
  }
}
