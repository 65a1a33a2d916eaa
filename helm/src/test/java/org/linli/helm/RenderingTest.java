package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart can be rendered, and what comes out is what Kubernetes knows. */
class RenderingTest {

  @Test
  void theChartIsLintedStrictly() {
    var result = Chart.lint();
    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    assertThat(result.getMessages()).noneMatch(line -> line.contains("[WARNING]"));
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everyFieldIsOneOfItsType(String values) {
    assertThat(Chart.render(values)).hasSizeGreaterThan(10);
    for (var document : Chart.render(values)) {
      if (Strict.hasType(document)) {
        assertThat(Strict.unknownFields(document)).as(Chart.name(document)).isEmpty();
      }
    }
  }

  @Test
  void aFieldThatATypeDoesNotHaveIsFound() throws Exception {
    var document =
        Chart.YAML.readTree(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: a}
            spec:
              replica: 2
              template:
                spec:
                  containers: [{name: b, securityContext: {readOnlyRootFileSystem: true}}]
            """);
    assertThat(Strict.unknownFields(document))
        .anyMatch(path -> path.endsWith(".replica"))
        .anyMatch(path -> path.endsWith(".readOnlyRootFileSystem"));
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void namesAreOneOfAKind(String values) {
    var names = Chart.render(values).stream().collect(Collectors.groupingBy(Chart::name));
    assertThat(names.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  /** A cluster refuses a number or a truth where a text belongs; our reader would not. */
  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void labelsAnnotationsAndVariablesAreTexts(String values) {
    for (var document : Chart.render(values)) {
      for (var place :
          new String[] {
            "/metadata/labels",
            "/metadata/annotations",
            "/spec/template/metadata/labels",
            "/spec/template/metadata/annotations",
            "/spec/selector/matchLabels"
          }) {
        assertThat(document.at(place).valueStream())
            .as(Chart.name(document) + place)
            .allMatch(JsonNode::isTextual);
      }
    }
    for (var workload : Chart.workloads(values)) {
      Chart.containers(workload)
          .flatMap(container -> container.path("env").valueStream())
          .filter(variable -> variable.has("value"))
          .forEach(
              variable ->
                  assertThat(variable.get("value").isTextual()).as(variable.toString()).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void everythingSaysWhoseItIs(String values) {
    for (var document : Chart.render(values)) {
      var labels = document.at("/metadata/labels");
      assertThat(labels.path("app.kubernetes.io/name").asText()).isEqualTo("linli");
      assertThat(labels.path("app.kubernetes.io/instance").asText()).isEqualTo("linli");
      assertThat(labels.path("app.kubernetes.io/component").asText()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.linli.helm.Chart#values")
  void aSelectorChoosesThePodsOfItsOwnTemplateAndOfNoOther(String values) {
    var deployments = Chart.render(values, "Deployment");
    for (var deployment : deployments) {
      var selector = deployment.at("/spec/selector/matchLabels");
      assertThat(deployments.stream().filter(other -> Chart.selects(selector, other)))
          .as(Chart.name(deployment))
          .containsExactly(deployment);
    }
  }
}
