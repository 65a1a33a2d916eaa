package org.linli.health.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers report is read in both of their forms, and believed in none. */
class ViolationReportsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void theFormOfLevelTwoTellsOneRefusal() {
    var read =
        ViolationReports.read(
            """
            {"csp-report": {"document-uri": "https://city.example/tenants?name=wang",
              "violated-directive": "script-src-attr", "effective-directive": "script-src-attr",
              "blocked-uri": "inline", "source-file": "https://city.example/js/linli-map.js?v=1",
              "line-number": 4}}\
            """,
            NOW);
    assertThat(read)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.directive()).isEqualTo("script-src-attr");
              assertThat(one.blocked()).isEqualTo("inline");
              assertThat(one.source()).isEqualTo("https://city.example/js/linli-map.js:4");
              assertThat(one.count()).isEqualTo(1);
              assertThat(one.first()).isEqualTo(NOW);
            });
  }

  @Test
  void theFormOfLevelThreeTellsSeveralAndWhatIsNoneOfOurs() {
    var read =
        ViolationReports.read(
            """
            [{"type": "csp-violation", "body": {"effectiveDirective": "img-src",
                "blockedURL": "https://elsewhere.example/a.png?person=7#x", "lineNumber": null}},
             {"type": "deprecation", "body": {"effectiveDirective": "img-src"}}]\
            """,
            NOW);
    assertThat(read)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.blocked()).isEqualTo("https://elsewhere.example/a.png");
              assertThat(one.source()).isEmpty();
            });
  }

  @Test
  void anOlderBrowserSaysTheWholeDirective() {
    var read =
        ViolationReports.read(
            "{\"csp-report\": {\"violated-directive\": \"script-src 'self' 'nonce-x'\"}}", NOW);
    assertThat(read).singleElement().extracting("directive").isEqualTo("script-src");
  }

  @Test
  void whatIsLongIsCutAndSignsOfControlAreLeftOut() {
    var read =
        ViolationReports.read(
            "{\"csp-report\": {\"effective-directive\": \"img-src\", \"blocked-uri\": \"a\\n"
                + "\\u0007b"
                + "c".repeat(5_000)
                + "\"}}",
            NOW);
    assertThat(read.getFirst().blocked()).hasSize(ViolationReports.LONGEST).startsWith("a b");
  }

  @Test
  void aBreakOfLineHidesNoQueryAndNoSignTurnsWordsRound() {
    var read =
        ViolationReports.read(
            "{\"csp-report\": {\"effective-directive\": \"img-src\", \"blocked-uri\":"
                + " \"https://a.example/\\u202eb?x\\nperson=7\"}}",
            NOW);
    assertThat(read.getFirst().blocked()).isEqualTo("https://a.example/ b");
  }

  @Test
  void ofOneMessageOnlySomeAreRead() {
    var many =
        "{\"type\":\"csp-violation\",\"body\":{\"effectiveDirective\":\"img-src\"}},".repeat(999);
    assertThat(ViolationReports.read("[" + many.replaceFirst(",$", "") + "]", NOW))
        .hasSize(ViolationReports.MOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "7", "{}", "[]", "[1,null]", "<html>", "{\"csp-report\": 3}"})
  void whatIsNoReportTellsNothing(String message) {
    assertThat(ViolationReports.read(message, NOW)).isEmpty();
  }
}
