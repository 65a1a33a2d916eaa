package org.linli.it.home;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Looks at one tenant's rows with the application's own role, so row security holds for the test as
 * well.
 */
public record Rows(Installation installation, String tenant) {

  /** The single number that the statement yields. */
  public long count(String sql, Object... arguments) {
    try (var connection = connect();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows, and tells how many. */
  public int change(String sql, Object... arguments) {
    try (var connection = connect();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    var connection = installation.database("app");
    try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
      statement.setString(1, tenant);
      statement.executeQuery().close();
    }
    return connection;
  }
}
