package org.linli.local.backup;

import java.sql.Connection;
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

  /**
   * When the last ones succeeded.
   *
   * @param full the installation's birth before the first one
   * @param rehearsal the same
   */
  record Last(Instant full, Instant rehearsal) {}

  Last last() throws SQLException {
    try (var connection = Superuser.connect(ports, secrets)) {
      return new Last(last(connection, "FULL"), last(connection, "REHEARSAL"));
    }
  }

  private Instant last(Connection connection, String kind) throws SQLException {
    var seconds =
        Superuser.ask(
            connection,
            "select extract(epoch from max(started_at)) from backup_run where kind = ? and state = 'DONE'",
            kind);
    return seconds == null
        ? born
        : Instant.ofEpochMilli((long) (Double.parseDouble(seconds) * 1000));
  }

  boolean hasCopy(Last last) {
    return last.full().isAfter(born);
  }
}
