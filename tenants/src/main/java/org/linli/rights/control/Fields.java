package org.linli.rights.control;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;

/**
 * Reads the fields of one cell or floor; every complaint carries the line where that entry begins.
 */
final class Fields {

  /** For example {@code 000-7.2.f.1-4}, {@code 002-5.5.1}, {@code 004-P3g}. */
  private static final Pattern CLAUSE = Pattern.compile("\\d{3}-[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

  private final JsonParser parser;
  private final JsonLocation start;
  private final JsonNode node;

  Fields(JsonParser parser, DeserializationContext context, Set<String> known) throws IOException {
    this.parser = parser;
    this.start = parser.currentTokenLocation();
    this.node = context.readTree(parser);
    var unknown = new TreeSet<String>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw fault("unknown field " + unknown.first());
    }
  }

  /** A part of the entry, with complaints at the same line. */
  private Fields(Fields whole, JsonNode node) {
    this.parser = whole.parser;
    this.start = whole.start;
    this.node = node;
  }

  int line() {
    return start.getLineNr();
  }

  Fields part(String field) throws JsonMappingException {
    return new Fields(this, required(field));
  }

  String text(String field) throws JsonMappingException {
    return required(field).asText();
  }

  String clause() throws JsonMappingException {
    var clause = text("clause");
    if (!CLAUSE.matcher(clause).matches()) {
      throw fault("not a clause: " + clause);
    }
    return clause;
  }

  Text why() throws JsonMappingException {
    var why = required("why");
    if (why.path("zh").asText().isBlank() || why.path("en").asText().isBlank()) {
      throw fault("why needs zh and en");
    }
    return new Text(why.get("zh").asText(), why.get("en").asText());
  }

  boolean flag(String field) {
    return node.path(field).asBoolean(false);
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  <E extends Enum<E>> E one(String field, Class<E> type) throws JsonMappingException {
    return value(required(field).asText(), field, type);
  }

  <E extends Enum<E>> E optional(String field, Class<E> type) throws JsonMappingException {
    return has(field) ? one(field, type) : null;
  }

  <E extends Enum<E>> EnumSet<E> some(String field, Class<E> type) throws JsonMappingException {
    var result = EnumSet.noneOf(type);
    for (var word : words(field)) {
      if ("*".equals(word)) {
        return EnumSet.allOf(type);
      }
      result.add(value(word, field, type));
    }
    return result;
  }

  Set<Asset> assets(String field) throws JsonMappingException {
    var result = new LinkedHashSet<Asset>();
    for (var word : words(field)) {
      if ("*".equals(word)) {
        return new LinkedHashSet<>(Asset.ALL);
      }
      var found = Asset.ALL.stream().filter(asset -> asset.id().equals(word)).findFirst();
      result.add(found.orElseThrow(() -> fault("unknown " + field + " " + word)));
    }
    return result;
  }

  JsonMappingException fault(String reason) {
    return new JsonMappingException(parser, reason, start);
  }

  private Set<String> words(String field) throws JsonMappingException {
    var value = required(field);
    var result = new LinkedHashSet<String>();
    if (value.isArray()) {
      value.forEach(word -> result.add(word.asText()));
    } else {
      result.add(value.asText());
    }
    if (result.isEmpty()) {
      throw fault("empty " + field);
    }
    return result;
  }

  private <E extends Enum<E>> E value(String word, String field, Class<E> type)
      throws JsonMappingException {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    throw fault("unknown " + field + " " + word);
  }

  private JsonNode required(String field) throws JsonMappingException {
    if (!has(field)) {
      throw fault("missing " + field);
    }
    return node.get(field);
  }
}
