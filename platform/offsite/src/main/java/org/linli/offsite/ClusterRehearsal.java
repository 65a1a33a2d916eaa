package org.linli.offsite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Restores the newest copy into a database beside the living one and compares every table with what
 * stood there at the moment to which the copy leads. How long it took is the recovery time (RTO),
 * how old that moment is what a loss of the cluster would cost (RPO).
 */
final class ClusterRehearsal {

  private final Connection connection;
  private final CopyStatements statements;

  ClusterRehearsal(Connection connection, CopyStatements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  /**
   * @throws CopyFailure a table differs
   */
  Run.Outcome hold() throws SQLException {
    var run = Run.beginBeside(connection, "REHEARSAL", Instant.now());
    try {
      var outcome = restoreAndCompare();
      run.done(connection, outcome);
      return outcome;
    } catch (SQLException | RuntimeException e) {
      run.failed(connection, e);
      throw e;
    }
  }

  private Run.Outcome restoreAndCompare() throws SQLException {
    var began = Instant.now();
    var moment = newest();
    One.run(connection, CopyStatements.dropScratch());
    try {
      One.run(connection, statements.restoreBeside());
      var took = Duration.between(began, Instant.now());
      var then = at(moment, statements.database());
      var differing = differing(then, at(null, CopyStatements.SCRATCH));
      if (!differing.isEmpty()) {
        throw new CopyFailure("the restored tables differ: " + String.join(", ", differing));
      }
      return new Run.Outcome(
          null,
          1,
          took.toMillis(),
          Duration.between(moment, began).toMillis(),
          then.size(),
          statements.collection());
    } finally {
      One.run(connection, CopyStatements.dropScratch());
    }
  }

  private Instant newest() throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(statements.newest())) {
      if (!rows.next() || rows.getObject(1) == null) {
        throw new CopyFailure("there is no copy yet in " + statements.collection());
      }
      // Not as a time: whether it bears a zone depends on the database's version.
      return Instant.EPOCH.plus(Math.round(rows.getDouble(1) * 1_000_000), ChronoUnit.MICROS);
    }
  }

  /** Number and content of the rows of every table, at one moment. */
  private Map<String, String> at(Instant moment, String database) throws SQLException {
    connection.setAutoCommit(false);
    try {
      if (moment != null) {
        One.run(connection, CopyStatements.asOf(moment));
      }
      var found = new TreeMap<String, String>();
      for (var table : One.texts(connection, CopyStatements.tables(database))) {
        found.put(table, count(database, table) + " " + sums(database, table));
      }
      return found;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private String count(String database, String table) throws SQLException {
    return One.text(connection, CopyStatements.count(database, table));
  }

  private List<String> sums(String database, String table) throws SQLException {
    var sums = new ArrayList<String>();
    try (var query = connection.createStatement();
        var rows = query.executeQuery(CopyStatements.fingerprints(database, table))) {
      while (rows.next()) {
        sums.add(rows.getString(1) + "=" + rows.getString(2));
      }
    }
    sums.sort(null);
    return sums;
  }

  /** The tables in which the two differ. */
  static List<String> differing(Map<String, String> one, Map<String, String> other) {
    var all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet().stream()
        .filter(table -> !String.valueOf(one.get(table)).equals(other.get(table)))
        .toList();
  }
}
