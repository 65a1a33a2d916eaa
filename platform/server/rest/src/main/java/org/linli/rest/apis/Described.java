package org.linli.rest.apis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.Parameter;
import org.yaml.snakeyaml.LoaderOptions;

/** The description that the build made of this door, as the catalogue of interfaces reads it. */
public final class Described {

  private static final String FILE = "/META-INF/openapi.yaml";
  private static final Set<String> VERBS = Set.of("get", "post", "put", "delete");
  private static final String JSON = "application/json";

  /**
   * The description is the build's own and grows with the interfaces; a reader's usual 3 MB are
   * soon too few.
   */
  private static final int LONGEST = 16 * 1024 * 1024;

  private final JsonNode document;
  private final Examples examples;
  private final Map<String, Set<String>> words = new HashMap<>();

  private Described(JsonNode document, Collection<Class<?>> resources) {
    this.document = document;
    this.examples = new Examples(document);
    for (var resource : resources) {
      var permissions = new PermissionWords(resource);
      for (var method : resource.getDeclaredMethods()) {
        var operation = method.getAnnotation(Operation.class);
        if (operation != null) {
          words.put(operation.operationId(), permissions.of(method));
        }
      }
    }
  }

  /**
   * Every interface.
   *
   * @param resources the classes that serve them
   */
  public static List<ApiFacts> read(Collection<Class<?>> resources) {
    try (var stream = Described.class.getResourceAsStream(FILE)) {
      return new Described(reader().readTree(stream), resources).facts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YAMLMapper reader() {
    var limits = new LoaderOptions();
    limits.setCodePointLimit(LONGEST);
    return new YAMLMapper(YAMLFactory.builder().loaderOptions(limits).build());
  }

  private List<ApiFacts> facts() {
    var facts = new ArrayList<ApiFacts>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb -> {
                          if (VERBS.contains(verb.getKey())) {
                            facts.add(
                                facts(
                                    path.getKey(),
                                    verb.getKey(),
                                    path.getValue(),
                                    verb.getValue()));
                          }
                        }));
    return facts;
  }

  private ApiFacts facts(String path, String verb, JsonNode item, JsonNode node) {
    var id = node.path("operationId").asText();
    var bodies = node.path("requestBody").path("content").properties();
    var body = bodies.isEmpty() ? null : bodies.iterator().next();
    return new ApiFacts(
        id,
        verb,
        "/api" + path,
        node.path("tags").path(0).asText(),
        node.path("summary").asText(),
        words.getOrDefault(id, Set.of()),
        parameters(item, node),
        body == null ? null : body.getKey(),
        body == null ? null : examples.of(body.getValue().path("schema")),
        answer(node));
  }

  /** A parameter may be described once for all verbs of its path. */
  private List<Parameter> parameters(JsonNode item, JsonNode node) {
    return Stream.of(item, node)
        .flatMap(
            described -> StreamSupport.stream(described.path("parameters").spliterator(), false))
        .map(
            parameter -> {
              var schema = examples.resolved(parameter.path("schema"));
              var values = new ArrayList<String>();
              schema.path("enum").forEach(value -> values.add(value.asText()));
              return new Parameter(
                  parameter.path("name").asText(),
                  parameter.path("in").asText(),
                  parameter.path("required").asBoolean(),
                  Examples.type(schema),
                  parameter.path("description").asText(""),
                  values);
            })
        .toList();
  }

  private String answer(JsonNode node) {
    for (var status : List.of("200", "201", "202")) {
      var schema = node.path("responses").path(status).path("content").path(JSON).path("schema");
      if (!schema.isMissingNode() && !"binary".equals(schema.path("format").asText())) {
        return examples.of(schema);
      }
    }
    return null;
  }
}
