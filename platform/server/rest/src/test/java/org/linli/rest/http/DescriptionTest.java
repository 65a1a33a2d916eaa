package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the interface, as the build leaves it, held against the code. */
class DescriptionTest {

  private static final Set<String> VERBS = Set.of("get", "post", "put", "delete");

  private final JsonNode api = read();

  private record Described(String path, String verb, JsonNode node) {}

  @Test
  void everyMethodOfEveryResourceIsDescribed() throws Exception {
    var described = new TreeSet<String>();
    operations().forEach(operation -> described.add(operation.verb() + " " + operation.path()));
    assertThat(described).isEqualTo(served()).hasSizeGreaterThan(30);
  }

  @Test
  void everyOperationTellsItsNameItsRefusalsAndWhoMayCall() {
    var names = new HashSet<String>();
    operations()
        .forEach(
            operation -> {
              var node = operation.node();
              assertThat(names.add(node.path("operationId").asText()))
                  .as("own name: " + operation)
                  .isTrue();
              assertThat(node.path("summary").asText())
                  .as("summary of " + operation.path())
                  .isNotBlank();
              for (var status : List.of("400", "401", "403", "404", "413", "415", "500")) {
                assertThat(
                        node.at(
                                "/responses/"
                                    + status
                                    + "/content/application~1problem+json/schema/$ref")
                            .asText())
                    .as(status + " of " + operation.path())
                    .isEqualTo("#/components/schemas/Problem");
              }
              var open =
                  PublicAddresses.contain(
                      operation.verb().toUpperCase(), operation.path().replaceAll("[{}]", ""));
              var asked = node.path("security").path(0);
              assertThat(asked.has("bearer"))
                  .as("bearer of " + operation.path())
                  .isNotEqualTo(open);
            });
  }

  @Test
  void everyReferenceLeadsSomewhereAndNothingIsAnonymous() {
    var references = new ArrayList<String>();
    collect(api, references);
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void typedIdsAreStrings() {
    for (var id : List.of("TenantId", "DivisionCode", "Asset", "DeviceId")) {
      assertThat(api.at("/components/schemas/" + id + "/type").asText()).as(id).isEqualTo("string");
    }
  }

  private Stream<Described> operations() {
    return api.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(entry -> VERBS.contains(entry.getKey()))
                    .map(entry -> new Described(path.getKey(), entry.getKey(), entry.getValue())));
  }

  private static Set<String> served() throws IOException {
    var root = java.nio.file.Path.of("target/classes");
    var served = new TreeSet<String>();
    try (var files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith("Resource.class"))
          .map(
              file ->
                  root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", ""))
          .map(DescriptionTest::load)
          .filter(type -> type.isAnnotationPresent(Path.class))
          .forEach(
              type ->
                  Stream.of(type.getDeclaredMethods())
                      .forEach(method -> add(type, method, served)));
    }
    return served;
  }

  private static void add(Class<?> type, Method method, Set<String> served) {
    var verb =
        method.isAnnotationPresent(GET.class)
            ? "get"
            : method.isAnnotationPresent(POST.class)
                ? "post"
                : method.isAnnotationPresent(PUT.class)
                    ? "put"
                    : method.isAnnotationPresent(DELETE.class) ? "delete" : null;
    if (verb != null) {
      var below = method.getAnnotation(Path.class);
      served.add(
          verb
              + " /v1"
              + type.getAnnotation(Path.class).value()
              + (below == null ? "" : below.value().replaceAll(":[^}]+}", "}")));
    }
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.has("$ref")) {
      references.add(node.get("$ref").asText());
    }
    node.forEach(child -> collect(child, references));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper()
          .readTree(java.nio.file.Path.of("target/classes/META-INF/openapi.yaml").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
