package org.linli.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.identity.entity.OneTime;
import org.linli.persistence.Sql;

/**
 * A bearer token for a script of whoever may read this home's secrets: they could act in the
 * database anyway. Written down as the application does it, by its hash alone, with an entry in the
 * audit log, and short-lived.
 */
final class TokenIssue {

  private static final Duration LIFE = Duration.ofDays(30);

  private TokenIssue() {}

  /**
   * @return the token's text, known to nobody else and never again
   * @throws LocalFailure when there is no such active account
   */
  static String issue(Connection connection, String username, Instant now) throws SQLException {
    var account = account(connection, username);
    var token = OneTime.token();
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement(
            """
            insert into api_token (id, account_id, hash, label, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?)\
            """)) {
      insert.setObject(1, Sql.newId());
      insert.setObject(2, account);
      insert.setString(3, OneTime.digest(token));
      insert.setString(4, "linli token");
      insert.setTimestamp(5, Timestamp.from(now));
      insert.setTimestamp(6, Timestamp.from(now.plus(LIFE)));
      insert.executeUpdate();
    }
    try (var audit =
        connection.prepareStatement(
            """
            insert into audit_entry (id, at, account_id, username, action, target, tenant_id, scope_code, address)
            select ?, ?, id, username, 'token.issued', 'linli token', tenant_id, coalesce(scope_code, ''), 'console'
              from account where id = ?\
            """)) {
      audit.setObject(1, Sql.newId());
      audit.setTimestamp(2, Timestamp.from(now));
      audit.setObject(3, account);
      audit.executeUpdate();
    }
    connection.commit();
    return token;
  }

  /** What is asked of the server with somebody's token. */
  @FunctionalInterface
  interface Asked<T> {
    T with(String token) throws InterruptedException;
  }

  /** With a token of that user, which is worth nothing afterwards. */
  static <T> T with(Home home, Ports ports, String user, Asked<T> asked)
      throws SQLException, InterruptedException {
    try (var connection =
        DriverManager.getConnection(
            Secrets.url(ports, Secrets.DATABASE),
            Secrets.APP,
            Secrets.of(home, ports).appPassword())) {
      var token = issue(connection, user, Instant.now());
      try {
        return asked.with(token);
      } finally {
        revoke(connection, token, Instant.now());
      }
    }
  }

  /** A token that was needed for one thing is worth nothing afterwards. */
  static void revoke(Connection connection, String token, Instant now) throws SQLException {
    try (var update =
        connection.prepareStatement("update api_token set revoked_at = ? where hash = ?")) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setString(2, OneTime.digest(token));
      update.executeUpdate();
    }
    connection.commit();
  }

  private static UUID account(Connection connection, String username) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select id from account where username = ? and state = 'ACTIVE'")) {
      query.setString(1, username);
      try (var rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new LocalFailure(Words.of("token.no-account", username));
        }
        return rows.getObject(1, UUID.class);
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    var home = Home.at(Path.of(System.getProperty("linli.home")));
    var ports = Ports.of(home, Integer.getInteger("linli.port"));
    var secrets = Secrets.of(home, ports);
    try (var connection =
        DriverManager.getConnection(
            Secrets.url(ports, Secrets.DATABASE), Secrets.APP, secrets.appPassword())) {
      System.out.println(issue(connection, arguments[0], Instant.now()));
    } catch (LocalFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(1);
    }
  }
}
