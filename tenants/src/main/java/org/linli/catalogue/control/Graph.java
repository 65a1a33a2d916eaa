package org.linli.catalogue.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small graph of linked data that writes itself as Turtle and as JSON-LD 1.1. */
final class Graph {

  private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

  static {
    PREFIXES.put("dcat", "http://www.w3.org/ns/dcat#");
    PREFIXES.put("dct", "http://purl.org/dc/terms/");
    PREFIXES.put("foaf", "http://xmlns.com/foaf/0.1/");
    PREFIXES.put("prov", "http://www.w3.org/ns/prov#");
    PREFIXES.put("skos", "http://www.w3.org/2004/02/skos/core#");
    PREFIXES.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    PREFIXES.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    PREFIXES.put("linli", "urn:linli:vocabulary#");
  }

  private final List<Node> nodes = new ArrayList<>();

  /** What a property points to. */
  private sealed interface Value {}

  private record Words(String text, String language) implements Value {}

  private record Typed(String text, String type) implements Value {}

  private record Link(String iri) implements Value {}

  /** A thing and what is said of it. */
  static final class Node {

    private final String iri;
    private final String type;
    private final Map<String, List<Value>> properties = new LinkedHashMap<>();

    private Node(String iri, String type) {
      this.iri = iri;
      this.type = type;
    }

    Node text(String property, String language, String text) {
      return add(property, new Words(text, language));
    }

    Node both(String property, org.linli.packs.Text text) {
      return text(property, "zh", text.zh()).text(property, "en", text.en());
    }

    Node plain(String property, Object value) {
      return add(property, new Typed(String.valueOf(value), "xsd:string"));
    }

    Node typed(String property, Object value, String datatype) {
      return add(property, new Typed(String.valueOf(value), datatype));
    }

    /** To another thing; a word with a prefix, or a whole address. */
    Node link(String property, String target) {
      return add(property, new Link(target));
    }

    private Node add(String property, Value value) {
      properties.computeIfAbsent(property, key -> new ArrayList<>()).add(value);
      return this;
    }
  }

  Node node(String iri, String type) {
    var node = new Node(iri, type);
    nodes.add(node);
    return node;
  }

  String turtle() {
    var text = new StringBuilder();
    PREFIXES.forEach(
        (prefix, iri) ->
            text.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
    for (var node : nodes) {
      text.append("\n<").append(node.iri).append(">\n  a ").append(node.type);
      node.properties.forEach(
          (property, values) ->
              text.append(" ;\n  ")
                  .append(property)
                  .append(' ')
                  .append(values.stream().map(Graph::turtle).collect(Collectors.joining(", "))));
      text.append(" .\n");
    }
    return text.toString();
  }

  private static String turtle(Value value) {
    return switch (value) {
      case Words words -> quoted(words.text()) + "@" + words.language();
      case Typed typed -> quoted(typed.text()) + "^^" + typed.type();
      case Link link -> isName(link.iri()) ? link.iri() : "<" + link.iri() + ">";
    };
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            code ->
                quoted.append(
                    switch (code) {
                      case '"' -> "\\\"";
                      case '\\' -> "\\\\";
                      case '\n' -> "\\n";
                      case '\r' -> "\\r";
                      case '\t' -> "\\t";
                      default ->
                          Character.isISOControl(code)
                              ? "\\u%04X".formatted(code)
                              : String.valueOf((char) code);
                    }));
    return quoted.append('"').toString();
  }

  String jsonLd() {
    var document = new LinkedHashMap<String, Object>();
    document.put("@context", PREFIXES);
    document.put("@graph", nodes.stream().map(Graph::json).toList());
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> json(Node node) {
    var json = new LinkedHashMap<String, Object>();
    json.put("@id", node.iri);
    json.put("@type", node.type);
    node.properties.forEach(
        (property, values) -> json.put(property, values.stream().map(Graph::json).toList()));
    return json;
  }

  private static Map<String, String> json(Value value) {
    return switch (value) {
      case Words words -> Map.of("@value", words.text(), "@language", words.language());
      case Typed typed -> Map.of("@value", typed.text(), "@type", typed.type());
      case Link link -> Map.of("@id", link.iri());
    };
  }

  private static boolean isName(String iri) {
    var colon = iri.indexOf(':');
    return colon > 0 && PREFIXES.containsKey(iri.substring(0, colon));
  }
}
