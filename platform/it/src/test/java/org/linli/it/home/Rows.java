package org.linli.it.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

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
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(installation.home().resolve("secrets/db.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var connection =
        DriverManager.getConnection(
            secrets.getProperty("url"),
            secrets.getProperty("app.user"),
            secrets.getProperty("app.password"));
    try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
      statement.setString(1, tenant);
      statement.executeQuery().close();
    }
    return connection;
  }
}
