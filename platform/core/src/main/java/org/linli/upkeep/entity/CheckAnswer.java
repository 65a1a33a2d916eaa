package org.linli.upkeep.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.linli.access.boundary.Invalid;

/**
 * What was found at one item.
 *
 * @param result of a state; null for other types
 * @param value of a number; null for other types
 * @param text of a text, and what is wrong where something is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckAnswer(String item, ItemResult result, Double value, String text) {

  private static final int LONGEST = 400;

  public CheckAnswer {
    text = text == null || text.isBlank() ? null : text.strip();
    if (text != null && text.length() > LONGEST) {
      throw new Invalid("text", "too-long");
    }
    if (value != null && !Double.isFinite(value)) {
      throw new Invalid("value", "no-number");
    }
  }

  public static CheckAnswer of(String item, ItemResult result) {
    return new CheckAnswer(item, result, null, null);
  }

  boolean fits(CheckItem asked) {
    return switch (asked.type()) {
      case STATE -> result != null && value == null && (result != ItemResult.FAULT || text != null);
      case NUMBER -> value != null && result == null;
      case TEXT -> text != null && result == null && value == null;
    };
  }
}
