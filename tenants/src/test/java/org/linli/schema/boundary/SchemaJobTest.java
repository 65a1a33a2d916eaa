package org.linli.schema.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testing.TestDatabase;

/** The migration of a cluster: a program that runs once before the servers. */
class SchemaJobTest {

  @TempDir private Path folder;

  @Test
  void twoJobsAtTheSameMomentMigrateOnce() throws Exception {
    var job = new SchemaJob(said(empty("linli_job_twice")));
    var applied =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> run(job)))
            .limit(3)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(applied.stream().filter(count -> count > 0)).as("jobs that found work").hasSize(1);
    assertThat(run(job)).as("a later one finds nothing to do").isZero();
  }

  @Test
  void theApplicationsRoleGetsRowsAndNoTables() throws Exception {
    var url = empty("linli_job_roles");
    run(new SchemaJob(said(url)));
    try (var connection = java.sql.DriverManager.getConnection(url, app(), appPassword());
        var statement = connection.createStatement()) {
      assertThat(statement.executeQuery("select 1 from division").next()).isFalse();
      assertThatThrownBy(() -> statement.execute("drop table division"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("owner");
    }
  }

  @Test
  void whatIsNotSaidIsNamed() throws IOException {
    for (var name : List.of("LINLI_DB_URL", "LINLI_DB_OWNER_PASSWORD_FILE")) {
      var said = said("jdbc:postgresql://127.0.0.1:1/none");
      said.remove(name);
      assertThatThrownBy(() -> new SchemaJob(said).run())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
    }
  }

  @Test
  void aPasswordsFileThatIsNotThereIsNamed() throws IOException {
    var said = said("jdbc:postgresql://127.0.0.1:1/none");
    said.put("LINLI_DB_OWNER_PASSWORD_FILE", folder.resolve("gone").toString());
    assertThatThrownBy(() -> new SchemaJob(said).run())
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("gone");
  }

  private Map<String, String> said(String url) throws IOException {
    var file = folder.resolve("password");
    Files.writeString(file, environment("OWNER_PASSWORD", "") + "\n");
    return new HashMap<>(
        Map.of(
            "LINLI_DB_URL", url,
            "LINLI_DB_OWNER", environment("OWNER", "linli_owner"),
            "LINLI_DB_OWNER_PASSWORD_FILE", file.toString(),
            "LINLI_DB_USER", app()));
  }

  /** A database without a table, beside the shared one. */
  private static String empty(String name) throws SQLException {
    var shared = TestDatabase.shared();
    try (var connection = shared.owner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name);
    }
    return shared.url().replaceFirst("/linli(?=$|\\?)", "/" + name);
  }

  private static int run(SchemaJob job) {
    try {
      return job.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String app() {
    return environment("APP", "linli_app");
  }

  private static String appPassword() {
    return environment("APP_PASSWORD", "");
  }

  private static String environment(String name, String otherwise) {
    return Optional.ofNullable(System.getenv("LINLI_TEST_JDBC_" + name)).orElse(otherwise);
  }
}
