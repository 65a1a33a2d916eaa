package org.linli.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.linli.schema.boundary.Schema;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real database for all tests of a module: schema by its owner, rows through the application's
 * role, SERIALIZABLE. A database given by {@code LINLI_TEST_JDBC_URL} (with {@code …_OWNER}, {@code
 * …_OWNER_PASSWORD}, {@code …_APP}, {@code …_APP_PASSWORD}) takes its place, for example a
 * CockroachDB.
 */
public final class TestDatabase {

  private static final TestDatabase SHARED = new TestDatabase();
  private static final AtomicInteger FRESH = new AtomicInteger();

  private final String url;
  private final String owner;
  private final String ownerPassword;
  private final String app;
  private final String appPassword;

  private TestDatabase() {
    var given = System.getenv("LINLI_TEST_JDBC_URL");
    if (given != null) {
      url = given;
      owner = System.getenv("LINLI_TEST_JDBC_OWNER");
      ownerPassword = System.getenv("LINLI_TEST_JDBC_OWNER_PASSWORD");
      app = System.getenv("LINLI_TEST_JDBC_APP");
      appPassword = System.getenv("LINLI_TEST_JDBC_APP_PASSWORD");
    } else {
      url = startEmbedded();
      owner = "linli_owner";
      ownerPassword = "";
      app = "linli_app";
      appPassword = "";
    }
    Schema.migrate(url, owner, ownerPassword, app);
  }

  private TestDatabase(TestDatabase server, String url) {
    this.url = url;
    owner = server.owner;
    ownerPassword = server.ownerPassword;
    app = server.app;
    appPassword = server.appPassword;
    Schema.migrate(url, owner, ownerPassword, app);
  }

  public static TestDatabase shared() {
    return SHARED;
  }

  /** An empty installation beside the shared one, for tests that need a city of their own. */
  public static TestDatabase fresh() {
    var name = "linli_" + FRESH.incrementAndGet();
    try (var connection = SHARED.owner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(SHARED, SHARED.url.replaceFirst("/linli(?=$|\\?)", "/" + name));
  }

  /** The application's data source: no ownership, no BYPASSRLS. */
  public DataSource app() {
    return source(app, appPassword);
  }

  /** The owner's data source, for looking at the catalogue. */
  public DataSource owner() {
    return source(owner, ownerPassword);
  }

  /** The application's role, by name. */
  public String appRole() {
    return app;
  }

  public String url() {
    return url;
  }

  private DataSource source(String user, String password) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  private static String startEmbedded() {
    try {
      var postgres =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("encoding", "UTF8")
              .setServerConfig("max_pred_locks_per_transaction", "512")
              .start();
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role linli_owner login createdb");
        statement.execute("create role linli_app login");
        statement.execute("create database linli owner linli_owner");
      }
      return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/linli";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
