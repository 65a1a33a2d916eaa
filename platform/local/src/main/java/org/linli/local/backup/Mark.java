package org.linli.local.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.local.Secrets;

/**
 * A named moment of the living database, and what stood in each table at that very moment.
 *
 * @param piece the piece of the log it lies in
 */
record Mark(String name, String piece, Instant at, Map<String, String> tables) {

  private static final int TRIES = 10;

  /**
   * For some milliseconds nobody writes: every table is locked, the mark is set, and the view of
   * that moment is handed to a second connection, which then counts at leisure.
   */
  static Mark set(Ports ports, Secrets secrets, String name) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (var marking = Superuser.connect(ports, secrets);
          var counting = Superuser.connect(ports, secrets)) {
        return set(marking, counting, name);
      } catch (SQLException e) {
        // Somebody held a table too long, or waited for us while we waited for him.
        if (attempt == TRIES
            || !("55P03".equals(e.getSQLState()) || "40P01".equals(e.getSQLState()))) {
          throw e;
        }
      }
    }
  }

  private static Mark set(Connection marking, Connection counting, String name)
      throws SQLException {
    marking.setAutoCommit(false);
    var tables = TableDigests.tables(marking);
    if (tables.isEmpty()) {
      throw new LocalFailure("there is nothing to compare");
    }
    Superuser.run(marking, "set local lock_timeout = '2s'");
    Superuser.run(marking, "lock table " + String.join(", ", tables) + " in share mode");
    var piece = Superuser.ask(marking, "select pg_walfile_name(pg_create_restore_point(?))", name);
    var view = Superuser.ask(marking, "select pg_export_snapshot()");
    counting.setAutoCommit(false);
    counting.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    Superuser.run(counting, "set transaction snapshot '" + view + "'");
    // Its first look fixes the view.
    Superuser.ask(counting, "select 1");
    marking.rollback();
    var at = Instant.now();
    return new Mark(name, piece, at, TableDigests.of(counting));
  }
}
