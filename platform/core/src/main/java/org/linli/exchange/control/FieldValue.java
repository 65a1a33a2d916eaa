package org.linli.exchange.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.linli.catalogue.entity.AssetField;

/** A value that came, as its field's type has it: one way of writing for each. */
final class FieldValue {

  static final int LONGEST = 2_000;

  /** No number of ours is as large; a longer one would be written out digit by digit. */
  private static final int MOST_DIGITS = 30;

  private FieldValue() {}

  /**
   * @return empty when it is not of the type; the field is known to hold something
   */
  static Optional<Object> of(AssetField field, JsonNode node) {
    if (node.isContainerNode()) {
      return Optional.empty();
    }
    var text = node.asText().strip();
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          switch (field.type()) {
            case TEXT, CODE, IDENTIFIER, BINARY -> text;
            case WHOLE -> whole(node, text);
            case DECIMAL -> decimal(node, text);
            case YES_NO -> yesOrNo(text);
            case INSTANT -> instant(text);
            case DATE -> LocalDate.parse(text).toString();
          });
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  static boolean isEmpty(JsonNode node) {
    return node == null || node.isNull() || node.isTextual() && node.asText().isBlank();
  }

  private static Long whole(JsonNode node, String text) {
    return node.isBoolean() ? null : number(text).longValueExact();
  }

  private static BigDecimal decimal(JsonNode node, String text) {
    return node.isBoolean() ? null : number(text);
  }

  private static BigDecimal number(String text) {
    var number = new BigDecimal(text).stripTrailingZeros();
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(number.toPlainString());
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
