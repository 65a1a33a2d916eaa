package org.linli.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Two users besides the superuser: the owner, who alone changes the schema, and the application,
 * which owns nothing and cannot step around row security. Their passwords are set anew at each
 * start, so the secrets' file is the truth.
 */
public final class DatabaseRoles {

  private DatabaseRoles() {}

  public static void ensure(Ports ports, Secrets secrets) throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            Secrets.url(ports, "postgres"), Secrets.SUPERUSER, secrets.superuserPassword())) {
      role(connection, Secrets.OWNER, secrets.ownerPassword());
      role(connection, Secrets.APP, secrets.appPassword());
      if (!exists(connection, "select 1 from pg_database where datname = ?", Secrets.DATABASE)) {
        // No transaction around it: PostgreSQL refuses CREATE DATABASE within one.
        execute(connection, "create database " + Secrets.DATABASE + " owner " + Secrets.OWNER);
      }
      execute(connection, "revoke all on database " + Secrets.DATABASE + " from public");
      execute(connection, "grant connect on database " + Secrets.DATABASE + " to " + Secrets.APP);
    }
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    var verb =
        exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
    // The password is letters and digits of our own making; a role's password takes no parameter.
    execute(
        connection,
        verb
            + " role "
            + name
            + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
            + password
            + "'");
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
