package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.Requirement;

/** What the cluster does by the clock about its copies. */
class CopiesTest {

  @TempDir Path folder;

  private static JsonNode job(List<JsonNode> documents, String name) {
    return documents.stream()
        .filter(document -> document.path("kind").asText().equals("CronJob"))
        .filter(document -> document.at("/metadata/name").asText().equals("linli-" + name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  @ParameterizedTest
  @CsvSource({
    "copy-full, full, 0 2 * * *",
    "copy-incremental, incremental, 15 * * * *",
    "copy-rehearsal, rehearse, 30 3 * * 0",
    "copy-backlog, backlog, * * * * *"
  })
  @Requirement("000-7.2.b.1-2")
  void aCityCopiesItselfByTheClock(String name, String verb, String at) {
    for (var values : List.of("values-city.yaml", "values-ha.yaml")) {
      var job = job(Chart.render(values), name);
      assertThat(job.at("/spec/schedule").asText()).isEqualTo(at);
      assertThat(job.at("/spec/timeZone").asText()).isEqualTo("Asia/Shanghai");
      assertThat(job.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
      assertThat(job.at("/spec/jobTemplate/spec/template/spec/containers/0/args").toString())
          .isEqualTo("[\"org.linli.offsite.CopyJob\",\"" + verb + "\"]");
      assertThat(job.at("/spec/jobTemplate/spec/template/spec/restartPolicy").asText())
          .isEqualTo("Never");
    }
  }

  /** It would keep all that follow from beginning. */
  @Test
  void aCopyOfTheBacklogThatHangsIsEnded() {
    var documents = Chart.render("values-city.yaml");
    var deadline = "/spec/jobTemplate/spec/activeDeadlineSeconds";
    assertThat(job(documents, "copy-backlog").at(deadline).asInt()).isEqualTo(600);
    assertThat(job(documents, "copy-full").at(deadline).asInt()).isEqualTo(21_600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"values.yaml", "values-small.yaml"})
  void whoDidNotAskForCopiesHasNone(String values) {
    assertThat(Chart.render(values, "CronJob")).isEmpty();
  }

  @Test
  void aStreetThatAsksForThemHasThem() {
    var documents = Chart.renderWith(folder, "backup: { enabled: true }");
    assertThat(job(documents, "copy-full")).isNotNull();
    assertThat(Chart.workloads(documents).stream().map(Chart::name))
        .contains("CronJob/linli-copy-backlog");
  }

  /** An outside PostgreSQL is copied by its operator; what waits in the broker is still ours. */
  @Test
  void withoutTheDatabasesCopiesTheBacklogAloneIsCopied() {
    var documents =
        Chart.renderWith(folder, "backup: { enabled: true, database: { enabled: false } }");
    assertThat(documents.stream().filter(it -> it.path("kind").asText().equals("CronJob")))
        .singleElement()
        .satisfies(it -> assertThat(Chart.name(it)).isEqualTo("CronJob/linli-copy-backlog"));
  }

  @Test
  void eachPodHasTheSecretsOfItsOwnWorkAlone() {
    var documents = Chart.render("values-city.yaml");
    for (var name : List.of("copy-full", "copy-incremental", "copy-rehearsal")) {
      assertThat(job(documents, name).toString())
          .contains("db-password", "passphrase")
          .doesNotContain("backup.key", "linli-bucket", "app-password", "owner-password");
    }
    assertThat(job(documents, "copy-backlog").toString())
        .contains("backup.key", "linli-bucket")
        .doesNotContain("db-password", "passphrase", "LINLI_DB_URL");
  }

  @Test
  void copiesReachTheirStoreAndNobodyElseDoes() {
    var documents =
        Chart.renderWith(
            folder,
            """
            backup: { enabled: true }
            network: { copies: { cidrs: [10.9.0.0/24], ports: [9000] } }
            """);
    var policy =
        documents.stream()
            .filter(it -> Chart.name(it).equals("NetworkPolicy/linli-copies"))
            .findFirst()
            .orElseThrow();
    assertThat(policy.at("/spec/egress").toString()).contains("10.9.0.0/24", "9000");
    for (var workload : Chart.workloads(documents)) {
      assertThat(Chart.selects(policy.at("/spec/podSelector/matchLabels"), workload))
          .as(Chart.name(workload))
          .isEqualTo(Chart.name(workload).startsWith("CronJob/"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backup: { database: { collection: \"s3://bucket?AWS_SECRET_ACCESS_KEY=abc\" } }",
        "backup: { database: { full: daily } }",
        "backup: { backlog: { to: /mnt/copies } }",
        "backup: { bucket: { secretKey: abc } }"
      })
  void keysInValuesAndSlipsOfThePenAreRefused(String values) {
    assertThatThrownBy(() -> Chart.renderWith(folder, values)).isInstanceOf(RuntimeException.class);
  }

  /** Outside of the residence that the city's folder names, nothing is put. */
  @Test
  void theCopyOfTheBacklogReadsTheCitysFolderWhereThereIsOne() {
    var copies = "backup: { enabled: true }";
    var with = Chart.renderWith(folder, "city: {folder: {configMap: yunze}}\n" + copies);
    assertThat(job(with, "copy-backlog").toString())
        .contains("\"LINLI_CITY_FOLDER\",\"value\":\"/etc/linli-city\"")
        .contains("\"mountPath\":\"/etc/linli-city\"")
        .contains("yunze");
    assertThat(job(with, "copy-full").toString()).doesNotContain("linli-city");
    assertThat(job(Chart.renderWith(folder, copies), "copy-backlog").toString())
        .doesNotContain("linli-city");
  }
}
