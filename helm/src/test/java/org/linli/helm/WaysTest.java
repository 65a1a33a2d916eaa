package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testing.Requirement;

/** The ways into the cluster, and those out of it. */
class WaysTest {

  private static final String NGINX = "nginx.ingress.kubernetes.io/";

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void sessionsOfScreensAreSticky(String values) {
    var ui = ingress(values, "linli-ui");
    var annotations = ui.at("/metadata/annotations");
    assertThat(annotations.path(NGINX + "affinity").asText()).isEqualTo("cookie");
    assertThat(annotations.path(NGINX + "affinity-mode").asText()).isEqualTo("persistent");
    assertThat(annotations.path(NGINX + "session-cookie-change-on-failure").asText())
        .as("from a server that died one goes to another")
        .isEqualTo("true");
    assertThat(annotations.path(NGINX + "session-cookie-secure").asText()).isEqualTo("true");
    assertThat(service(values, "linli-ui").at("/spec/sessionAffinity").asText())
        .isEqualTo("ClientIP");
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void theLineOfNewsStaysOpen(String values) {
    var annotations = ingress(values, "linli-ui").at("/metadata/annotations");
    for (var way : List.of("proxy-read-timeout", "proxy-send-timeout")) {
      assertThat(annotations.path(NGINX + way).asInt()).isGreaterThanOrEqualTo(3_600);
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void callsOfProgramsGoToAnyServer(String values) {
    assertThat(ingress(values, "linli-api").at("/metadata/annotations").has(NGINX + "affinity"))
        .isFalse();
    assertThat(service(values, "linli-api").at("/spec").has("sessionAffinity")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyWayInIsEncrypted(String values) {
    for (var ingress : Chart.render(values, "Ingress")) {
      var hosts =
          ingress.at("/spec/rules").valueStream().map(rule -> rule.path("host").asText()).toList();
      var secured =
          ingress
              .at("/spec/tls")
              .valueStream()
              .flatMap(tls -> tls.path("hosts").valueStream().map(JsonNode::asText))
              .toList();
      assertThat(secured).as(Chart.name(ingress)).containsAll(hosts);
      assertThat(ingress.at("/metadata/annotations").path(NGINX + "ssl-redirect").asText())
          .isEqualTo("true");
    }
    assertThat(service(values, "linli-mqtt").at("/spec/ports").toString())
        .as("devices come by TLS alone")
        .contains("mqtts")
        .doesNotContain("1883");
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyWayLeadsToAServiceAndEveryServiceToPods(String values) {
    var services = Chart.render(values, "Service");
    for (var ingress : Chart.render(values, "Ingress")) {
      ingress
          .at("/spec/rules")
          .valueStream()
          .flatMap(rule -> rule.at("/http/paths").valueStream())
          .map(path -> path.at("/backend/service"))
          .forEach(
              backend ->
                  assertThat(
                          service(values, backend.path("name").asText())
                              .at("/spec/ports")
                              .toString())
                      .contains("\"name\":\"" + backend.at("/port/name").asText() + "\""));
    }
    for (var service : services) {
      var chosen =
          Chart.render(values, "Deployment").stream()
              .filter(deployment -> Chart.selects(service.at("/spec/selector"), deployment))
              .toList();
      assertThat(chosen).as(Chart.name(service)).isNotEmpty();
      service
          .at("/spec/ports")
          .valueStream()
          .map(port -> port.path("targetPort").asText())
          .forEach(
              port -> assertThat(chosen).allMatch(pods -> portNames(pods).anyMatch(port::equals)));
    }
  }

  @Test
  void theConsoleIsForNamedRangesAndShowsNoFiguresOutside() {
    var console = ingress("values-city.yaml", "linli-ops");
    assertThat(console.at("/metadata/annotations").path(NGINX + "whitelist-source-range").asText())
        .isNotEmpty()
        .doesNotContain("0.0.0.0/0");
    var figures =
        console
            .at("/spec/rules/0/http/paths")
            .valueStream()
            .filter(path -> path.path("path").asText().equals("/ops/metrics"))
            .findFirst()
            .orElseThrow();
    assertThat(figures.path("pathType").asText()).isEqualTo("Exact");
    assertThat(figures.at("/backend/service/port/name").asText())
        .as("the port that has no console")
        .isEqualTo("http");
    assertThat(Chart.render("values-small.yaml", "Ingress"))
        .noneMatch(other -> other.at("/metadata/name").asText().equals("linli-ops"));
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  @Requirement("001-6.4.3.E.1-4")
  void whatNoPolicyNamesStaysShut(String values) {
    var shut =
        Chart.render(values, "NetworkPolicy").stream()
            .filter(policy -> policy.at("/metadata/name").asText().equals("linli-nothing"))
            .findFirst()
            .orElseThrow();
    assertThat(shut.at("/spec/policyTypes").toString()).contains("Ingress", "Egress");
    assertThat(shut.path("spec").has("ingress") || shut.path("spec").has("egress")).isFalse();
    for (var workload : Chart.workloads(values)) {
      assertThat(Chart.selects(shut.at("/spec/podSelector/matchLabels"), workload))
          .as(Chart.name(workload))
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void devicesDoorsAloneAreOpenToEverybody(String values) {
    for (var policy : Chart.render(values, "NetworkPolicy")) {
      for (var rule : policy.at("/spec/ingress")) {
        if (!rule.has("from")) {
          assertThat(policy.at("/metadata/name").asText()).isEqualTo("linli-doors");
          assertThat(rule.path("ports").valueStream().map(port -> port.path("port").asInt()))
              .isSubsetOf(8883, 5060);
        }
      }
      assertThat(policy.at("/spec/egress").valueStream())
          .as("nothing may go everywhere: " + Chart.name(policy))
          .allMatch(rule -> rule.has("to") && rule.has("ports"));
    }
  }

  private static Stream<String> portNames(JsonNode workload) {
    return Chart.containers(workload)
        .flatMap(container -> container.path("ports").valueStream())
        .map(port -> port.path("name").asText());
  }

  private static JsonNode ingress(String values, String name) {
    return named(values, "Ingress", name);
  }

  private static JsonNode service(String values, String name) {
    return named(values, "Service", name);
  }

  private static JsonNode named(String values, String kind, String name) {
    return Chart.render(values, kind).stream()
        .filter(document -> document.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " " + name));
  }
}
