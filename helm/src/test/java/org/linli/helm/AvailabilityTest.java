package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testing.Requirement;

/** One node may fail, and a new version may come, while the city works (004 P2d). */
class AvailabilityTest {

  private static final List<String> ROLES = List.of("ui", "api", "feeds", "jobs");

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyDeploymentHasADisruptionBudgetThatLetsMachinesBeEmptied(String values) {
    var budgets = Chart.render(values, "PodDisruptionBudget");
    for (var deployment : Chart.render(values, "Deployment")) {
      assertThat(
              budgets.stream()
                  .filter(
                      budget -> Chart.selects(budget.at("/spec/selector/matchLabels"), deployment)))
          .as(Chart.name(deployment))
          .singleElement()
          .satisfies(budget -> assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1));
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  @Requirement("004-P2d")
  void everyRoleIsDoneByTwoServersAtLeast(String values) {
    for (var role : ROLES) {
      var servers =
          servers(values)
              .filter(server -> pods(server).path("linli.org/" + role).asText().equals("true"))
              .mapToInt(server -> least(values, server))
              .sum();
      assertThat(servers).as(role).isGreaterThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void aServerIsToldTheRolesThatItsLabelsSay(String values) {
    servers(values)
        .forEach(
            server -> {
              var labelled =
                  ROLES.stream().filter(role -> pods(server).has("linli.org/" + role)).toList();
              assertThat(List.of(environment(server, "LINLI_ROLES").split(",")))
                  .containsExactlyInAnyOrderElementsOf(labelled);
            });
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void aNewInstallationIsFilledByServersWithJobsAlone(String values) {
    servers(values)
        .forEach(
            server ->
                assertThat(environment(server, "LINLI_FILLING"))
                    .as(Chart.name(server))
                    .isEqualTo(
                        pods(server).has("linli.org/jobs")
                            ? values.contains("small") ? "showcase" : "city"
                            : "none"));
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void aServerGoesOnlyWhenItsSuccessorIsReady(String values) {
    servers(values)
        .forEach(
            server -> {
              var rolling = server.at("/spec/strategy/rollingUpdate");
              assertThat(rolling.path("maxUnavailable").asInt(-1)).isZero();
              assertThat(rolling.path("maxSurge").asInt()).isPositive();
              var pod = Chart.pod(server);
              var pause = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
              assertThat(pause).as("until proxies have heard of it").isGreaterThanOrEqualTo(5);
              assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                  .isGreaterThan(pause + 30);
            });
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyServerSaysWhetherItStartedLivesAndIsReady(String values) {
    var paths =
        Map.of(
            "startupProbe", "/health/started",
            "livenessProbe", "/health/live",
            "readinessProbe", "/health/ready");
    servers(values)
        .forEach(
            server ->
                paths.forEach(
                    (probe, path) ->
                        assertThat(
                                Chart.pod(server)
                                    .at("/containers/0/" + probe + "/httpGet/path")
                                    .asText())
                            .isEqualTo(path)));
    for (var deployment : Chart.render(values, "Deployment")) {
      for (var probe : paths.keySet()) {
        assertThat(Chart.pod(deployment).at("/containers/0").has(probe))
            .as(Chart.name(deployment) + " " + probe)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void podsOfOneKindKeepOffOneMachine(String values) {
    for (var deployment : Chart.render(values, "Deployment")) {
      var spreads = Chart.pod(deployment).path("topologySpreadConstraints");
      assertThat(spreads.valueStream())
          .as(Chart.name(deployment))
          .anyMatch(spread -> spread.path("topologyKey").asText().equals("kubernetes.io/hostname"))
          .allMatch(spread -> Chart.selects(spread.at("/labelSelector/matchLabels"), deployment));
    }
  }

  @Test
  void highAvailabilitySpreadsOverZonesWithoutAWayAround() {
    for (var deployment : Chart.render("values-ha.yaml", "Deployment")) {
      assertThat(Chart.pod(deployment).path("topologySpreadConstraints").valueStream())
          .anyMatch(
              spread ->
                  spread.path("topologyKey").asText().equals("topology.kubernetes.io/zone")
                      && spread.path("whenUnsatisfiable").asText().equals("DoNotSchedule"));
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void whatScalesItselfNamesNoNumberAndExists(String values) {
    var deployments = Chart.render(values, "Deployment");
    for (var scaler : Chart.render(values, "HorizontalPodAutoscaler")) {
      var target = scaler.at("/spec/scaleTargetRef/name").asText();
      assertThat(deployments.stream().filter(d -> d.at("/metadata/name").asText().equals(target)))
          .as(target)
          .singleElement()
          .satisfies(
              deployment ->
                  assertThat(deployment.path("spec").has("replicas"))
                      .as("an upgrade would set the number back")
                      .isFalse());
      assertThat(scaler.at("/spec/minReplicas").asInt())
          .isBetween(2, scaler.at("/spec/maxReplicas").asInt());
    }
  }

  @Test
  @Requirement("000-6.2.c.4-1")
  void feedsScaleByWhatWaitsAndScreensBySessions() {
    assertThat(metrics("linli-feeds")).contains("linli_feed_backlog_messages");
    assertThat(metrics("linli-ui")).contains("linli_sessions");
    assertThat(metrics("linli-mqtt")).contains("linli_mqtt_lines");
  }

  @Test
  void aDistrictHasAsManyPartitionsAsServersThatShareIt() {
    for (var values : List.of("values-city.yaml", "values-ha.yaml")) {
      var feeds =
          Chart.render(values, "HorizontalPodAutoscaler").stream()
              .filter(scaler -> scaler.at("/metadata/name").asText().equals("linli-feeds"))
              .findFirst()
              .orElseThrow();
      var server = servers(values).findFirst().orElseThrow();
      assertThat(feeds.at("/spec/maxReplicas").asInt())
          .as("one more would have nothing to do")
          .isLessThanOrEqualTo(Integer.parseInt(environment(server, "LINLI_FEEDS_PARTITIONS")));
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void theMigrationRunsOnceBeforeTheServersOfAVersion(String values) {
    var job = Chart.render(values, "Job").getFirst();
    assertThat(job.at("/metadata/annotations/linli.org~1hook").asText())
        .isEqualTo("pre-install,pre-upgrade");
    assertThat(job.at("/spec/parallelism").asInt()).isOne();
    assertThat(job.at("/spec/completions").asInt()).isOne();
    assertThat(job.at("/spec/activeDeadlineSeconds").asInt()).isPositive();
    assertThat(Chart.pod(job).path("restartPolicy").asText()).isEqualTo("Never");
    assertThat(Chart.pod(job).at("/containers/0/args/0").asText())
        .isEqualTo("org.linli.schema.boundary.SchemaJob");
  }

  private static Stream<JsonNode> servers(String values) {
    return Chart.render(values, "Deployment").stream()
        .filter(deployment -> pods(deployment).path("linli.org/kind").asText().equals("server"));
  }

  private static JsonNode pods(JsonNode deployment) {
    return deployment.at("/spec/template/metadata/labels");
  }

  private static String environment(JsonNode deployment, String name) {
    return Chart.pod(deployment)
        .at("/containers/0/env")
        .valueStream()
        .filter(variable -> variable.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asText();
  }

  private static int least(String values, JsonNode deployment) {
    return Chart.render(values, "HorizontalPodAutoscaler").stream()
        .filter(
            scaler ->
                scaler.at("/spec/scaleTargetRef/name").equals(deployment.at("/metadata/name")))
        .findFirst()
        .map(scaler -> scaler.at("/spec/minReplicas").asInt())
        .orElseGet(() -> deployment.at("/spec/replicas").asInt());
  }

  private static String metrics(String name) {
    return Chart.render("values-city.yaml", "HorizontalPodAutoscaler").stream()
        .filter(scaler -> scaler.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .at("/spec/metrics")
        .toString();
  }
}
