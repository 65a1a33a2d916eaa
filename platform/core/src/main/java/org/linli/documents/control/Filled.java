package org.linli.documents.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.access.boundary.Invalid;
import org.linli.documents.entity.DocumentField;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FieldType;
import org.linli.documents.entity.FieldValue;

/**
 * What was filled into a template, as it is printed.
 *
 * @param texts by field
 * @param rows of each table, its cells in the order of the columns
 */
record Filled(Map<String, String> texts, Map<String, List<List<String>>> rows) {

  private static final int MOST_ROWS = 200;
  private static final int MOST_DECIMALS = 4;
  private static final int MOST_DIGITS = 18;

  /**
   * @throws Invalid naming the first field that the template does not take so
   */
  static Filled of(DocumentTemplate template, List<FieldValue> values) {
    var given = new HashMap<String, FieldValue>();
    for (var value : values) {
      if (value == null || value.field() == null || template.field(value.field()).isEmpty()) {
        throw new Invalid("values", "unknown-field");
      }
      if (given.put(value.field(), value) != null) {
        throw new Invalid(value.field(), "twice");
      }
    }
    var texts = new HashMap<String, String>();
    var tables = new HashMap<String, List<List<String>>>();
    for (var field : template.fields()) {
      var value = given.get(field.id());
      if (field.type() == FieldType.TABLE) {
        tables.put(field.id(), table(field, value == null ? null : value.rows()));
      } else {
        texts.put(field.id(), text(field, value == null ? null : value.text()));
      }
    }
    return new Filled(texts, tables);
  }

  private static List<List<String>> table(DocumentField field, List<List<String>> rows) {
    if (rows == null || rows.isEmpty()) {
      if (!field.optional()) {
        throw new Invalid(field.id(), "required");
      }
      return List.of();
    }
    if (rows.size() > MOST_ROWS) {
      throw new Invalid(field.id(), "too-many");
    }
    return rows.stream().map(row -> row(field, row)).toList();
  }

  private static List<String> row(DocumentField field, List<String> cells) {
    if (cells.size() != field.columns().size()) {
      throw new Invalid(field.id(), "cells");
    }
    var printed = new String[cells.size()];
    for (int at = 0; at < printed.length; at++) {
      printed[at] = text(field.columns().get(at), cells.get(at));
    }
    return List.of(printed);
  }

  private static String text(DocumentField field, String given) {
    var text = given == null ? "" : given.strip().replace("\r\n", "\n");
    if (text.isEmpty()) {
      if (!field.optional()) {
        throw new Invalid(field.id(), "required");
      }
      return "";
    }
    if (text.length() > field.longest()) {
      throw new Invalid(field.id(), "too-long");
    }
    var lines = field.type() == FieldType.LONG_TEXT;
    if (text.codePoints().anyMatch(at -> Character.isISOControl(at) && !(lines && at == '\n'))) {
      throw new Invalid(field.id(), "control");
    }
    if (!PaperFont.prints(text)) {
      throw new Invalid(field.id(), "unprintable");
    }
    return switch (field.type()) {
      case DATE -> day(field, text);
      case NUMBER -> number(field, text);
      case CHOICE -> choice(field, text);
      default -> text;
    };
  }

  private static String day(DocumentField field, String text) {
    try {
      return PaperWords.day(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new Invalid(field.id(), "no-day");
    }
  }

  private static String number(DocumentField field, String text) {
    try {
      var number = new BigDecimal(text);
      // A few letters, 1e9999999, would be printed as ten million noughts.
      if (number.scale() > MOST_DECIMALS
          || (long) number.precision() - number.scale() > MOST_DIGITS) {
        throw new Invalid(field.id(), "no-number");
      }
      return number.toPlainString();
    } catch (NumberFormatException e) {
      throw new Invalid(field.id(), "no-number");
    }
  }

  private static String choice(DocumentField field, String text) {
    if (!field.options().contains(text)) {
      throw new Invalid(field.id(), "one-of");
    }
    return text;
  }
}
