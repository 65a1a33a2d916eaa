package org.linli.offsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CockroachDB is told, as texts; the database itself is not here. */
class CopyStatementsTest {

  private final CopyStatements statements =
      new CopyStatements("linli", "external://linli_copies", "it's secret");

  @Test
  void aFullCopyBeginsAnewAndKeepsEachMomentBetween() {
    assertThat(statements.full())
        .isEqualTo(
            "BACKUP DATABASE linli INTO 'external://linli_copies' AS OF SYSTEM TIME '-10s'"
                + " WITH revision_history, encryption_passphrase = 'it''s secret'");
  }

  @Test
  void anIncrementalCopyGoesOnFromTheNewest() {
    assertThat(statements.incremental())
        .isEqualTo(
            "BACKUP DATABASE linli INTO LATEST IN 'external://linli_copies'"
                + " AS OF SYSTEM TIME '-10s'"
                + " WITH revision_history, encryption_passphrase = 'it''s secret'");
  }

  @Test
  void aRehearsalNeverTouchesTheLivingDatabase() {
    assertThat(statements.restoreBeside())
        .isEqualTo(
            "RESTORE DATABASE linli FROM LATEST IN 'external://linli_copies'"
                + " WITH encryption_passphrase = 'it''s secret', new_db_name = 'linli_rehearsal'");
    assertThat(CopyStatements.dropScratch())
        .isEqualTo("DROP DATABASE IF EXISTS linli_rehearsal CASCADE");
  }

  @Test
  void theNewestIsAskedWithItsPassphrase() {
    assertThat(statements.newest())
        .isEqualTo(
            "SELECT extract(epoch FROM max(end_time)), sum(size_bytes) FROM [SHOW BACKUP FROM LATEST IN"
                + " 'external://linli_copies' WITH encryption_passphrase = 'it''s secret']");
  }

  @Test
  void tablesAreComparedAtTheMomentOfTheCopy() {
    assertThat(CopyStatements.asOf(Instant.parse("2026-01-30T18:00:00.5Z")))
        .isEqualTo("SET TRANSACTION AS OF SYSTEM TIME '2026-01-30 18:00:00.500000'");
    assertThat(CopyStatements.count("linli", "case\"s"))
        .isEqualTo("SELECT count(*) FROM linli.public.\"case\"\"s\"");
    assertThat(CopyStatements.fingerprints("linli", "tenant"))
        .isEqualTo("SHOW EXPERIMENTAL_FINGERPRINTS FROM TABLE linli.public.\"tenant\"");
  }

  @Test
  void thePassphraseIsWrittenIntoNoLog() {
    assertThat(statements.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://bucket?AWS_SECRET_ACCESS_KEY=abc",
        "external://copies'; DROP DATABASE linli; --",
        "copies"
      })
  void aCollectionWithKeysOrMoreInItIsRefused(String collection) {
    assertThatThrownBy(() -> new CopyStatements("linli", collection, "secret"))
        .isInstanceOf(CopyFailure.class);
  }

  @Test
  void aNameThatIsNoneAndAnEmptyPassphraseAreRefused() {
    assertThatThrownBy(() -> new CopyStatements("linli; drop", "external://a", "secret"))
        .isInstanceOf(CopyFailure.class);
    assertThatThrownBy(() -> new CopyStatements("linli", "external://a", " "))
        .isInstanceOf(CopyFailure.class);
  }

  @Test
  void tablesDifferWhereARowIsMissingOnEitherSide() {
    assertThat(
            ClusterRehearsal.differing(
                Map.of("same", "1 [a=5]", "changed", "1 [a=7]", "lost", "2 []"),
                Map.of("same", "1 [a=5]", "changed", "1 [a=8]", "new", "0 []")))
        .containsExactly("changed", "lost", "new");
  }
}
