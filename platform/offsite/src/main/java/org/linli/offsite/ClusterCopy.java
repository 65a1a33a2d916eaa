package org.linli.offsite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** A copy that CockroachDB makes of itself; a full one is a run that the operators see. */
final class ClusterCopy {

  private final Connection connection;
  private final CopyStatements statements;

  ClusterCopy(Connection connection, CopyStatements statements) {
    this.connection = connection;
    this.statements = statements;
  }

  /** Whether the database has copies of its own; an outside PostgreSQL has its operator's. */
  static boolean isPossible(Connection connection) throws SQLException {
    return One.text(connection, "select version()").contains("CockroachDB");
  }

  void full() throws SQLException {
    var run = Run.beginBeside(connection, "FULL", Instant.now());
    try {
      One.run(connection, statements.full());
      run.done(connection, Run.Outcome.copied(size(), 1, statements.collection()));
    } catch (SQLException | RuntimeException e) {
      run.failed(connection, e);
      throw e;
    }
  }

  void incremental() throws SQLException {
    One.run(connection, statements.incremental());
  }

  private long size() throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(statements.newest())) {
      rows.next();
      return rows.getLong(2);
    }
  }
}
