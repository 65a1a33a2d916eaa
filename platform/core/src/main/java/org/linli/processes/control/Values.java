package org.linli.processes.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.VariableType;

/**
 * The values of variables: checked against what the process declares, and written as plain JSON, of
 * which the declaration says what it means.
 */
final class Values {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_ITEMS = 200;
  private static final int MOST_DIGITS = 34;

  private Values() {}

  /**
   * As the process holds them; null takes a value away.
   *
   * @throws WrongVariable for one that is not declared, or not so
   */
  static Map<String, Object> checked(ProcessModel model, Map<String, Object> given) {
    var values = new LinkedHashMap<String, Object>();
    given.forEach(
        (name, value) -> {
          var type = model.variables().get(name);
          var held = value == null || type == null ? null : held(type, value);
          if (type == null || value != null && held == null) {
            throw new WrongVariable(name);
          }
          values.put(name, held);
        });
    return values;
  }

  static void put(Map<String, Object> variables, Map<String, Object> checked) {
    checked.forEach(
        (name, value) -> {
          if (value == null) {
            variables.remove(name);
          } else {
            variables.put(name, value);
          }
        });
  }

  /** Null where it does not fit. */
  private static Object held(VariableType type, Object value) {
    return switch (type) {
      case NUMBER -> number(value);
      case TEXT -> value instanceof String text && text.length() <= LONGEST_TEXT ? text : null;
      case BOOLEAN -> value instanceof Boolean ? value : null;
      case DATE -> date(value);
      case LIST -> value instanceof List<?> list && list.size() <= MOST_ITEMS ? items(list) : null;
    };
  }

  private static BigDecimal number(Object value) {
    BigDecimal number =
        switch (value) {
          case BigDecimal exact -> exact;
          case Integer whole -> BigDecimal.valueOf(whole);
          case Long whole -> BigDecimal.valueOf(whole);
          case java.math.BigInteger whole -> new BigDecimal(whole);
          case Double figure when Double.isFinite(figure) -> BigDecimal.valueOf(figure);
          default -> null;
        };
    return number != null
            && number.precision() <= MOST_DIGITS
            && Math.abs(number.scale()) <= MOST_DIGITS
        ? number
        : null;
  }

  private static LocalDate date(Object value) {
    if (value instanceof LocalDate date) {
      return date;
    }
    try {
      return value instanceof String text ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<Object> items(List<?> list) {
    var items = new ArrayList<Object>();
    for (var item : list) {
      var held =
          item instanceof String text
              ? held(VariableType.TEXT, text)
              : item instanceof Boolean ? item : item == null ? null : number(item);
      if (held == null) {
        return null;
      }
      items.add(held);
    }
    return List.copyOf(items);
  }

  static String json(Map<String, Object> variables) {
    var plain = new LinkedHashMap<String, Object>(variables);
    plain.replaceAll((name, value) -> value instanceof LocalDate date ? date.toString() : value);
    try {
      return JSON.writeValueAsString(plain);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the process does not declare any more is left out. */
  static Map<String, Object> read(ProcessModel model, String json) {
    try {
      var values = new LinkedHashMap<String, Object>();
      for (var field : JSON.readTree(json).properties()) {
        var type = model.variables().get(field.getKey());
        var value = type == null ? null : held(type, plain(field.getValue()));
        if (value != null) {
          values.put(field.getKey(), value);
        }
      }
      return values;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object plain(JsonNode node) {
    if (node.isArray()) {
      var items = new ArrayList<Object>();
      node.forEach(item -> items.add(plain(item)));
      return items;
    }
    return node.isNumber()
        ? node.decimalValue()
        : node.isBoolean() ? (Object) node.booleanValue() : node.asText();
  }
}
