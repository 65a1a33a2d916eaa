package org.linli.exchange.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.linli.access.boundary.Invalid;
import org.linli.catalogue.entity.AssetField;
import org.linli.exchange.boundary.FieldNotOffered;

/**
 * One filter: {@code severity eq CRITICAL}, {@code raised ge 2026-11-01T00:00:00Z}, {@code state in
 * OPEN,CLOSED}. Values are bound, never written into a statement.
 */
record Condition(AssetField field, String operator, List<Object> values) {

  private static final Map<String, String> OPERATORS =
      Map.of("eq", "=", "ne", "<>", "gt", ">", "ge", ">=", "lt", "<", "le", "<=", "in", "in");
  private static final int MOST_VALUES = 100;

  static Condition read(AssetReader reader, String text) {
    var words = text.strip().split(" ", 3);
    if (words.length < 3 || !OPERATORS.containsKey(words[1]) || words[2].isBlank()) {
      throw new Invalid("filter", "filter-form");
    }
    var field = reader.offered(words[0]).orElseThrow(() -> new FieldNotOffered(words[0]));
    var texts = words[1].equals("in") ? List.of(words[2].split(",")) : List.of(words[2]);
    if (texts.size() > MOST_VALUES) {
      throw new Invalid("filter", "too-long");
    }
    return new Condition(
        field, words[1], texts.stream().map(value -> value(field, value.strip())).toList());
  }

  /** The condition in SQL, its values under names that begin with the given one. */
  String sql(AssetReader reader, String name, Map<String, Object> bindings) {
    var names = new StringBuilder();
    for (int at = 0; at < values.size(); at++) {
      bindings.put(name + "_" + at, values.get(at));
      names.append(at == 0 ? ":" : ", :").append(name).append('_').append(at);
    }
    var column = expression(reader, field);
    return column
        + " "
        + OPERATORS.get(operator)
        + (operator.equals("in") ? " (" + names + ")" : " " + names);
  }

  /** A column as its field's type is compared: ids and codes as texts. */
  static String expression(AssetReader reader, AssetField field) {
    var column = reader.columns().get(field.name());
    return switch (field.type()) {
      case INSTANT, DATE, WHOLE, DECIMAL, YES_NO -> column;
      case TEXT, CODE, IDENTIFIER, BINARY -> "cast(" + column + " as varchar)";
    };
  }

  static Object value(AssetField field, String text) {
    try {
      return switch (field.type()) {
        case INSTANT, DATE -> Instant.parse(text).atOffset(ZoneOffset.UTC);
        case WHOLE -> Long.valueOf(text);
        case DECIMAL -> Double.valueOf(text);
        case YES_NO -> Boolean.valueOf(text);
        case TEXT, CODE, IDENTIFIER, BINARY -> text;
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new Invalid(field.name(), "form");
    }
  }
}
