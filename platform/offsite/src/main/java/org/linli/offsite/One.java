package org.linli.offsite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that stand alone, and answers of one column. */
final class One {

  private One() {}

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String text(Connection connection, String sql) throws SQLException {
    return texts(connection, sql).getFirst();
  }

  static List<String> texts(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
