package org.linli.rest.apis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.linli.rest.http.Json;

/** Examples of bodies and answers, made from their schemas: every field once. */
final class Examples {

  private static final int DEEPEST = 5;
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final JsonNode document;

  Examples(JsonNode document) {
    this.document = document;
  }

  /** Null where nothing is described. */
  String of(JsonNode schema) {
    try {
      return schema.isMissingNode() || schema.isEmpty()
          ? null
          : Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(made(schema, 0));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
  }

  private JsonNode made(JsonNode described, int depth) {
    var schema = resolved(described);
    if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
      return schema.path("enum").get(0);
    }
    if (schema.has("anyOf")) {
      return made(schema.path("anyOf").get(0), depth);
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> {
        var array = MAKE.arrayNode();
        yield depth > DEEPEST ? array : array.add(made(schema.path("items"), depth + 1));
      }
      case "integer" -> MAKE.numberNode(1);
      case "number" -> MAKE.numberNode(1.5);
      case "boolean" -> MAKE.booleanNode(false);
      default -> MAKE.textNode(text(schema.path("format").asText()));
    };
  }

  private JsonNode object(JsonNode schema, int depth) {
    var object = MAKE.objectNode();
    if (depth <= DEEPEST) {
      schema
          .path("properties")
          .properties()
          .forEach(field -> object.set(field.getKey(), made(field.getValue(), depth + 1)));
    }
    return object;
  }

  /** Of version 3.1, where a type may be a list that ends with null. */
  static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }

  private static String text(String format) {
    return switch (format) {
      case "uuid" -> "01890f3e-7b7a-7c3e-9c0e-2f6c1d9a4b11";
      case "date-time" -> "2026-11-21T08:00:00Z";
      case "date" -> "2026-11-21";
      default -> "…";
    };
  }
}
