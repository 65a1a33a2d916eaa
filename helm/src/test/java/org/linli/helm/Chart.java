package org.linli.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart, and what comes out of it. */
final class Chart {

  static final Path FOLDER = Path.of("linli").toAbsolutePath();
  static final YAMLMapper YAML = new YAMLMapper();

  private static final String KUBERNETES = "1.31.0";

  /** Helm's library tells of no hooks; under another name they are documents like all others. */
  private static final Path TOLD = told();

  private static final Map<String, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

  private Chart() {}

  /** All files of values that the chart brings. */
  static Stream<String> values() {
    return Stream.of("values.yaml", "values-small.yaml", "values-city.yaml", "values-ha.yaml");
  }

  static LintResult lint() {
    return new Helm(FOLDER).lint().strict().call();
  }

  /** The documents that a cluster would get, as plain trees. */
  static List<JsonNode> render(String values) {
    return RENDERED.computeIfAbsent(values, name -> documents(text(FOLDER.resolve(name))));
  }

  /** Those of a kind. */
  static List<JsonNode> render(String values, String kind) {
    return render(values).stream()
        .filter(document -> document.path("kind").asText().equals(kind))
        .toList();
  }

  /** Rendered with values of a test's own on top of the chart's. */
  static List<JsonNode> renderWith(Path folder, String values) {
    try {
      return documents(text(Files.writeString(folder.resolve("values-of-test.yaml"), values)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path values) {
    return new Helm(TOLD)
        .template()
        .withName("linli")
        .withNamespace("city")
        .withKubeVersion(KUBERNETES)
        .withValuesFile(values)
        .call();
  }

  private static Path told() {
    var copy = Path.of("target/chart").toAbsolutePath();
    try (var files = Files.walk(FOLDER)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = copy.resolve(FOLDER.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, Files.readString(file).replace("helm.sh/hook", "linli.org/hook"));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> documents(String text) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
      return documents.readAll().stream().filter(JsonNode::isObject).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deployments and jobs, also those by the clock: whatever runs containers. */
  static List<JsonNode> workloads(String values) {
    return workloads(render(values));
  }

  static List<JsonNode> workloads(List<JsonNode> documents) {
    return documents.stream()
        .map(Chart::once)
        .filter(document -> document.at("/spec/template/spec/containers").isArray())
        .toList();
  }

  /** What is done by the clock, as if it were done once. */
  private static JsonNode once(JsonNode document) {
    if (!document.path("kind").asText().equals("CronJob")) {
      return document;
    }
    var job = ((ObjectNode) document).deepCopy();
    job.set("spec", document.at("/spec/jobTemplate/spec"));
    return job;
  }

  static JsonNode pod(JsonNode workload) {
    return workload.at("/spec/template/spec");
  }

  /** Containers, also those that only prepare. */
  static Stream<JsonNode> containers(JsonNode workload) {
    var pod = pod(workload);
    return Stream.of("initContainers", "containers").flatMap(kind -> pod.path(kind).valueStream());
  }

  static String name(JsonNode document) {
    return document.path("kind").asText() + "/" + document.at("/metadata/name").asText();
  }

  /** Whether a selector's labels are all among those of the workload's pods. */
  static boolean selects(JsonNode labels, JsonNode workload) {
    var pod = workload.at("/spec/template/metadata/labels");
    return labels
        .propertyStream()
        .allMatch(label -> label.getValue().equals(pod.get(label.getKey())));
  }
}
