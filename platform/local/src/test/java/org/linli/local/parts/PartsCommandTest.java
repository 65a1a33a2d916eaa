package org.linli.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.local.parts.Weakness.Severity;

/** A list of parts, its licences, and a file of known weaknesses beside it. */
class PartsCommandTest {

  private static final String LIST =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
        {"group": "org.linli", "name": "linli-core", "version": "1"},
        {"group": "org.example", "name": "good", "version": "2.4.1",
         "licenses": [{"license": {"id": "Apache-2.0"}}]},
        {"group": "org.example", "name": "named", "version": "1",
         "licenses": [{"license": {"name": "Bouncy Castle Licence"}}, {"license": {"url": "x"}}]},
        {"group": "org.example", "name": "either", "version": "1",
         "licenses": [{"expression": "GPL-2.0-only OR MIT"}]}%s]}\
      """;

  private static final String WEAK =
      """
      {"vulns": [
        {"id": "GHSA-1", "summary": "a hole", "database_specific": {"severity": "%s"},
         "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:good"},
           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.9"},
             {"introduced": "2.0"}, {"fixed": "%s"}]}]}]},
        {"id": "GHSA-2", "withdrawn": "2026-01-01T00:00:00Z",
         "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:good"},
           "versions": ["2.4.1"]}]},
        {"id": "GHSA-3",
         "affected": [{"package": {"ecosystem": "npm", "name": "org.example:good"},
           "versions": ["2.4.1"]}]}]}\
      """;

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(Object... arguments) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new PartsCommand(out, TODAY)
        .run(List.of(arguments).stream().map(Object::toString).toList());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void partsOfOthersAreListedWithTheirLicencesAndOursAreNot() throws IOException {
    assertThat(run("--list", file("a.json", LIST.formatted("")))).isZero();
    assertThat(said())
        .contains(
            "org.example:good:2.4.1\tApache-2.0", "org.example:named:1\tBouncy Castle Licence")
        .doesNotContain("linli-core")
        .contains("3 parts of others; 0 under")
        .contains("Known weaknesses out of parts/advisories.json, as of 20");
  }

  @Test
  void aPartOfSeveralListsIsToldOnce() throws IOException {
    var list = file("a.json", LIST.formatted(""));
    assertThat(PartList.of(List.of(list, list))).hasSize(3);
  }

  @Test
  void aLicenceThatIsNotAllowedFails() throws IOException {
    var bad =
        """
        , {"group": "org.example", "name": "strong", "version": "1",
           "licenses": [{"license": {"id": "AGPL-3.0-only"}}]}\
        """;
    assertThat(run("--list", file("a.json", LIST.formatted(bad)))).isEqualTo(1);
    assertThat(said()).contains("May not be shipped: org.example:strong:1", "AGPL-3.0-only");
  }

  @ParameterizedTest
  @CsvSource({
    "HIGH, 2.4.2, HIGH, 1",
    "CRITICAL, 2.4.2, HIGH, 1",
    "MODERATE, 2.4.2, HIGH, 0",
    "medium, 2.4.2, MODERATE, 1",
    "'', 2.4.2, CRITICAL, 1",
    "HIGH, 2.4.1, HIGH, 0"
  })
  void aKnownWeaknessFailsFromTheSeverityOn(String severity, String mended, String from, int result)
      throws IOException {
    var list = file("a.json", LIST.formatted(""));
    var weak = file("osv.json", WEAK.formatted(severity, mended));
    assertThat(run("--list", list, "--weaknesses", weak, "--from", from)).isEqualTo(result);
    assertThat(said()).doesNotContain("GHSA-2", "GHSA-3").contains("does not say of which day");
  }

  @Test
  void theVersionThatMendsItIsTold() throws IOException {
    var parts = PartList.of(List.of(file("a.json", LIST.formatted(""))));
    var found = Advisories.of(file("osv.json", WEAK.formatted("HIGH", "2.4.2"))).in(parts);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().mended()).isEqualTo("2.4.2");
    assertThat(found.getFirst().severity()).isEqualTo(Severity.HIGH);
    assertThat(found.getFirst().part().toString()).isEqualTo("org.example:good:2.4.1");
  }

  @Test
  void theLastAffectedVersionIsAffected() throws IOException {
    var one =
        """
        {"id": "X", "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:good"},
          "ranges": [{"events": [{"introduced": "2.0"}, {"last_affected": "2.4.1"}]}]}]}\
        """;
    var parts = PartList.of(List.of(file("a.json", LIST.formatted(""))));
    var found = Advisories.of(file("osv.json", one)).in(parts);
    assertThat(found).extracting(Weakness::severity).containsExactly(Severity.UNKNOWN);
    assertThat(found.getFirst().mended()).isNull();
    assertThat(Advisories.of(file("none.json", one.replace("2.4.1", "2.4.0"))).in(parts)).isEmpty();
  }

  @Test
  void eventsCountByTheirVersionsInWhateverOrderTheyStandAndCommitsAreNone() throws IOException {
    var one =
        """
        {"id": "X", "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:good"},
          "ranges": [{"type": "%s", "events": [{"introduced": "2.0"}, {"fixed": "1.5"},
            {"fixed": "3.0"}, {"introduced": "1.0"}]}]}]}\
        """;
    var parts = PartList.of(List.of(file("a.json", LIST.formatted(""))));
    var found = Advisories.of(file("osv.json", one.formatted("ECOSYSTEM"))).in(parts);
    assertThat(found).extracting(Weakness::mended).containsExactly("3.0");
    assertThat(Advisories.of(file("git.json", one.formatted("GIT"))).in(parts)).isEmpty();
  }

  @Test
  void whatIsNoneOfTheFormsIsRefusedByItsRule() throws IOException {
    var list = file("a.json", LIST.formatted(""));
    for (var bad : new String[] {"{}", "[1]", "not json"}) {
      var file = file("bad.json", bad);
      assertThatThrownBy(() -> run("--list", file)).isInstanceOf(PartsRefused.class);
      assertThatThrownBy(() -> run("--list", list, "--weaknesses", file))
          .isInstanceOf(PartsRefused.class);
    }
    assertThatThrownBy(() -> run("--what", list)).extracting("rule").isEqualTo("unknown-option");
    assertThatThrownBy(() -> run("--from", "dreadful"))
        .extracting("rule")
        .isEqualTo("unknown-severity");
  }

  /** The waivers of a test stand beside its weaknesses. */
  private int runWith(String severity, String waivers) throws IOException {
    return run(
        "--list",
        file("a.json", LIST.formatted("")),
        "--weaknesses",
        file("osv.json", WEAK.formatted(severity, "2.4.2")),
        "--waivers",
        file("waivers.tsv", waivers));
  }

  @ParameterizedTest
  @CsvSource({
    "HIGH, 2026-11-01, 2026-11-23, 0, borne: GHSA-1",
    "HIGH, 2026-11-01, 2026-11-22, 1, borne no more",
    "HIGH, 2026-11-01, 2026-12-02, 1, within 30 days",
    "HIGH, 2026-11-24, 2026-12-20, 1, not borne before 2026-11-24",
    "CRITICAL, 2026-11-20, 2026-12-20, 1, within 14 days",
    "'', 2026-11-20, 2026-12-05, 1, within 14 days"
  })
  void aWeaknessIsBorneUntilItsDayAndNoLongerThanIsAllowed(
      String severity, String since, String until, int result, String word) throws IOException {
    var waiver = "GHSA-1\torg.example:good\t" + since + "\t" + until + "\twe do not call it";
    assertThat(runWith(severity, waiver)).isEqualTo(result);
    assertThat(said()).contains(word);
  }

  @Test
  void aWaiverOfAnotherPartBearsNothingAndIsToldToBeIdle() throws IOException {
    assertThat(runWith("HIGH", "GHSA-1\torg.example:other\t2026-11-01\t2026-11-30\twhy"))
        .isEqualTo(1);
    assertThat(said()).contains("take the waiver away: GHSA-1 org.example:other");
  }

  @Test
  void aWaiverThatNothingNeedsAnyMoreFails() throws IOException {
    var mended = WEAK.formatted("HIGH", "2.4.1");
    assertThat(
            run(
                "--list",
                file("a.json", LIST.formatted("")),
                "--weaknesses",
                file("osv.json", mended),
                "--waivers",
                file("w.tsv", "GHSA-1\torg.example:good\t2026-11-01\t2026-11-30\twhy")))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-24, false", "2026-10-23, true"})
  void anOldFileIsToldAndFailsNothing(String asOf, boolean old) throws IOException {
    var list = file("a.json", LIST.formatted(""));
    var weak = file("osv.json", "{\"asOf\": \"" + asOf + "\", \"vulns\": []}");
    assertThat(run("--list", list, "--weaknesses", weak)).isZero();
    assertThat(said().contains("a newer one should be fetched")).isEqualTo(old);
  }
}
