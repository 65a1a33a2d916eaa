package org.linli.offsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.TestDatabase;

/** What a cluster's copies are told, and what they say. */
class CopyJobTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private String run(Map<String, String> environment, String... words) throws Exception {
    new CopyJob(environment, new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(List.of(words));
    return said.toString(StandardCharsets.UTF_8);
  }

  /** As the chart says it, with the test's own database. */
  private Map<String, String> environment() throws Exception {
    var environment = new TreeMap<String, String>();
    environment.put("LINLI_DB_URL", TestDatabase.shared().url());
    environment.put("LINLI_BACKUP_DB_USER", "linli_owner");
    environment.put("LINLI_BACKUP_DB_PASSWORD_FILE", secret("db-password", "not asked for here"));
    environment.put("LINLI_BACKUP_PASSPHRASE_FILE", secret("passphrase", "long and secret"));
    return environment;
  }

  private String secret(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text + "\n").toString();
  }

  @ParameterizedTest
  @DisabledIfEnvironmentVariable(named = "LINLI_TEST_JDBC_URL", matches = ".+")
  @ValueSource(strings = {"full", "incremental", "rehearse"})
  void aPostgresqlOfItsOwnOperatorIsNotCopiedAndThatIsSaid(String verb) throws Exception {
    assertThat(run(environment(), verb)).contains("no CockroachDB", "operator's own");
  }

  @Test
  void aNewKeyOpensWhatItSealed() throws Exception {
    var key = Files.writeString(folder.resolve(Vault.KEY), run(Map.of(), "key"));
    var sealed = new ByteArrayOutputStream();
    try (var out = Vault.with(key).seal(sealed, "a")) {
      out.write(7);
    }
    try (var in =
        Vault.with(key).open(new java.io.ByteArrayInputStream(sealed.toByteArray()), "a")) {
      assertThat(in.readAllBytes()).containsExactly(7);
    }
  }

  @Test
  void whichBacklogsThereAreIsTold() throws Exception {
    var store = new FolderStore(folder.resolve("copies"));
    store.put("backlog/20260318T180000Z.sealed", out -> out.write(1));
    assertThat(run(Map.of("LINLI_BACKUP_TO", store.name()), "list").strip())
        .isEqualTo("20260318T180000Z");
  }

  @Test
  void whatIsNotSaidIsAskedForByItsName() {
    assertThatThrownBy(() -> run(Map.of(), "backlog"))
        .isInstanceOf(CopyFailure.class)
        .hasMessageContaining("LINLI_BACKUP_TO");
    assertThatThrownBy(() -> run(Map.of(), "full")).hasMessageContaining("LINLI_BACKUP_DB_PASS");
    assertThatThrownBy(() -> run(Map.of()))
        .isInstanceOf(CopyFailure.class)
        .hasMessageContaining("incremental");
  }

  /** A full copy and a rehearsal run side by side: neither ends the other's entry. */
  @Test
  void aRunEndsOnlyThoseOfItsKindThatWereCutOff() throws Exception {
    try (var connection = TestDatabase.fresh().owner().getConnection()) {
      var cut = Run.beginBeside(connection, "FULL", Instant.now());
      var other = Run.beginBeside(connection, "REHEARSAL", Instant.now());
      var next = Run.beginBeside(connection, "FULL", Instant.now());
      assertThat(state(connection, cut)).isEqualTo("FAILED");
      assertThat(state(connection, other)).isEqualTo("RUNNING");
      next.done(connection, Run.Outcome.copied(17, 1, "external://linli_copies"));
      assertThat(state(connection, next)).isEqualTo("DONE");
      Run.begin(connection, "RESTORE", Instant.now());
      assertThat(state(connection, other)).isEqualTo("FAILED");
    }
  }

  private static String state(Connection connection, Run run) throws Exception {
    return One.text(connection, "select state from backup_run where id = '" + run.id() + "'");
  }
}
