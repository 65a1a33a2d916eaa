package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testing.Requirement;

/** Dashboards and rules of alarm speak of figures that are there. */
class ObservabilityTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FOLDER = Chart.FOLDER.resolve("observability");
  private static final Pattern FIGURE = Pattern.compile("\\blinli_[a-z_]+\\b");
  private static final Pattern TOLD = Pattern.compile("\"(linli_[a-z_]+)\"");
  private static final Pattern SPREAD = Pattern.compile("histogram\\(\\s*\"(linli_[a-z_]+)\"");
  private static final Pattern STANDING = Pattern.compile("standing\\.put\\(\"(\\w+)\"");
  private static final Pattern COUNTS = Pattern.compile("enum Count \\{([^}]*)}");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @MethodSource("files")
  void everyFigureThatAFileNamesIsExported(Path file) {
    var expressions = expressions(file);
    assertThat(expressions).isNotEmpty();
    var named = new TreeSet<String>();
    expressions.forEach(
        expression -> FIGURE.matcher(expression).results().forEach(hit -> named.add(hit.group())));
    assertThat(exported()).containsAll(named);
  }

  /** What nobody looks at need not be told; here, what is told for another purpose. */
  @Test
  void everyFigureStandsOnADashboard() {
    var shown = new TreeSet<String>();
    dashboards()
        .flatMap(file -> expressions(file).stream())
        .forEach(
            expression ->
                FIGURE.matcher(expression).results().forEach(hit -> shown.add(hit.group())));
    assertThat(shown).containsAll(exported());
  }

  @Test
  @Requirement("001-6.1.4")
  void aClockThatWasSetALogThatIsNotSealedAndAFullDiskRing() {
    assertThat(expressions(FOLDER.resolve("alerts.yaml")))
        .anyMatch(rule -> rule.contains("linli_clock_steps_total"))
        .anyMatch(rule -> rule.contains("seals of the logs"))
        .contains("min(linli_storage_free_bytes / linli_storage_total_bytes) < 0.03");
  }

  /** The rule speaks of the timer by its words in the code. */
  @Test
  void theTimerOfTheSealsIsCalledSo() {
    assertThat(read(ROOT.resolve("tenants/src/main/java/org/linli/audit/control/SealTimer.java")))
        .contains("\"seals of the logs\"");
  }

  @Test
  void theScalersFiguresAreExported() {
    var named = new HashSet<String>();
    for (var scaler : Chart.render("values-city.yaml", "HorizontalPodAutoscaler")) {
      FIGURE
          .matcher(scaler.at("/spec/metrics").toString())
          .results()
          .forEach(hit -> named.add(hit.group()));
    }
    assertThat(exported()).containsAll(named);
    assertThat(named).hasSize(3);
  }

  @Test
  @Requirement("001-6.1.4")
  void everyRuleSaysWhatItMeansInBothLanguagesAndHowBadItIs() {
    var groups = yaml(FOLDER.resolve("alerts.yaml")).path("groups");
    var manual = read(ROOT.resolve("docs/cluster.md"));
    for (var group : groups) {
      for (var rule : group.path("rules")) {
        var name = rule.path("alert").asText();
        assertThat(rule.at("/labels/severity").asText()).as(name).isIn("critical", "warning");
        assertThat(rule.at("/annotations/summary").asText()).as(name).isNotEmpty();
        assertThat(rule.at("/annotations/summary_zh").asText()).as(name).matches(".*\\p{IsHan}.*");
        assertThat(manual).as("what to do").contains(name);
      }
    }
  }

  @Test
  @Requirement({"000-7.2.b.2-1", "001-4.2.3.E-7"})
  void aStorageThatIsSevenTenthsFullRings() {
    assertThat(expressions(FOLDER.resolve("alerts.yaml")))
        .contains("min(linli_storage_free_bytes / linli_storage_total_bytes) < 0.3");
  }

  @Test
  @Requirement("000-6.2.c.2-1")
  void whatRunsShortRings() {
    assertThat(expressions(FOLDER.resolve("alerts.yaml")))
        .anyMatch(rule -> rule.startsWith("linli_memory_used_bytes / linli_memory_max_bytes >"))
        .anyMatch(rule -> rule.contains("linli_feed_backlog_messages"))
        .anyMatch(rule -> rule.contains("linli_work_late"));
  }

  @Test
  void faultsSlowAnswersAndAPoolWithoutConnectionsRing() {
    assertThat(expressions(FOLDER.resolve("alerts.yaml")))
        .anyMatch(rule -> rule.contains("status=\"5xx\"") && rule.endsWith("> 0.01"))
        .anyMatch(
            rule ->
                rule.startsWith("histogram_quantile(0.95, ")
                    && rule.contains("linli_request_seconds_bucket")
                    && rule.endsWith("> 0.2"))
        .contains("linli_pool_waiting > 0")
        .anyMatch(rule -> rule.contains("linli_letters_failed"))
        .contains("max(linli_probe_up) == 0 or absent(linli_probe_up)");
  }

  /** What is asked for within a step would be guessed by Prometheus. */
  @Test
  void theLimitOfTheAnswersIsTheEndOfAStep() {
    assertThat(
            read(
                ROOT.resolve(
                    "platform/core/src/main/java/org/linli/health/entity/RequestTimes.java")))
        .containsPattern("ENDS = \\{[^}]*\\b0\\.2,");
  }

  @Test
  void dashboardsHaveTheirOwnNamesAndNoTwoPanelsOneNumber() {
    var uids = new HashSet<String>();
    for (var file : dashboards().toList()) {
      var board = json(file);
      assertThat(uids.add(board.path("uid").asText())).isTrue();
      assertThat(board.path("title").asText()).matches(".*\\p{IsHan}.*");
      assertThat(board.path("panels").valueStream().map(panel -> panel.path("id").asInt()))
          .doesNotHaveDuplicates();
    }
    assertThat(uids).hasSize(5);
  }

  @Test
  void theChartBringsThemToTheCluster() {
    var documents = Chart.render("values-city.yaml");
    var rules =
        documents.stream()
            .filter(document -> Chart.name(document).equals("PrometheusRule/linli"))
            .findFirst()
            .orElseThrow();
    assertThat(rules.path("spec")).isEqualTo(yaml(FOLDER.resolve("alerts.yaml")));
    var boards =
        documents.stream()
            .filter(document -> Chart.name(document).equals("ConfigMap/linli-dashboards"))
            .findFirst()
            .orElseThrow();
    dashboards()
        .forEach(
            file ->
                assertThat(parsed(boards.path("data").path(file.getFileName().toString()).asText()))
                    .isEqualTo(json(file)));
    assertThat(Chart.render("values-small.yaml"))
        .noneMatch(document -> document.path("apiVersion").asText().startsWith("monitoring."));
  }

  static Stream<Path> files() {
    return Stream.concat(dashboards(), Stream.of(FOLDER.resolve("alerts.yaml")));
  }

  private static Stream<Path> dashboards() {
    try (var files = Files.list(FOLDER.resolve("dashboards"))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> expressions(Path file) {
    return (file.toString().endsWith(".json") ? json(file) : yaml(file)).findValuesAsText("expr");
  }

  /** As the servers' page and the doors' gauges call them. */
  private static Set<String> exported() {
    var names = new HashSet<String>();
    for (var teller : tellers()) {
      TOLD.matcher(teller).results().forEach(hit -> names.add(hit.group(1)));
      SPREAD
          .matcher(teller)
          .results()
          .forEach(
              hit -> {
                names.remove(hit.group(1));
                names.addAll(List.of(hit.group(1) + "_bucket", hit.group(1) + "_count"));
              });
    }
    names.addAll(List.of("linli_mqtt_lines", "linli_mqtt_waiting"));
    STANDING
        .matcher(door("sip/src/main/java/org/linli/sip/SipDoor.java"))
        .results()
        .forEach(hit -> names.add("linli_sip_" + hit.group(1)));
    for (var kind : List.of("mqtt", "sip")) {
      var counts = COUNTS.matcher(door(kind + "/src/main/java/org/linli/" + kind + "/Gauges.java"));
      assertThat(counts.find()).isTrue();
      for (var count : counts.group(1).split(",")) {
        names.add("linli_" + kind + "_" + count.strip().toLowerCase(Locale.ROOT) + "_total");
      }
    }
    return names;
  }

  /** The server's own page, and those that tell a part of it. */
  private static List<String> tellers() {
    var room = ROOT.resolve("platform/core/src/main/java/org/linli/health");
    try (var files = Files.walk(room)) {
      return files.filter(Files::isRegularFile).map(ObservabilityTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String door(String file) {
    return read(ROOT.resolve("platform").resolve(file));
  }

  private static JsonNode json(Path file) {
    return parsed(read(file));
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode yaml(Path file) {
    try {
      return Chart.YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
