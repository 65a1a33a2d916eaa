package org.linli.local.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.linli.local.Ports;
import org.linli.local.Secrets;

/** Who may copy the whole database: connections, and answers of one value. */
final class Superuser {

  private Superuser() {}

  static Connection connect(Ports ports, Secrets secrets) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", Secrets.SUPERUSER);
    properties.setProperty("password", secrets.superuserPassword());
    // An error's details quote the row, and what fails here is written down for the operators.
    properties.setProperty("logServerErrorDetail", "false");
    return DriverManager.getConnection(Secrets.url(ports, Secrets.DATABASE), properties);
  }

  static String ask(Connection connection, String sql, Object... arguments) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        query.setObject(i + 1, arguments[i]);
      }
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
