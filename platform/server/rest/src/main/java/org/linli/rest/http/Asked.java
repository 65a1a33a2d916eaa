package org.linli.rest.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;

/**
 * Reads what stands in a path or a query. What cannot be a name in the path is answered as what
 * does not exist; a wrong word in the query is told.
 */
public final class Asked {

  private Asked() {}

  /** A typed id of the path. */
  public static <T> T id(String what, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound(what);
    }
  }

  public static UUID id(String what, String text) {
    return id(what, text, UUID::fromString);
  }

  /** A word of the query, or null. */
  public static <T> T optional(String field, String text, Function<String, T> reader) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var read = reader.apply(text);
      if (isInCalendar(read)) {
        return read;
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // Told below.
    }
    throw new Invalid(field, "form");
  }

  /** No column has room for years of other than four digits. */
  private static boolean isInCalendar(Object read) {
    return switch (read) {
      case Instant at -> isInCalendar(at.atOffset(ZoneOffset.UTC));
      case Temporal at when at.isSupported(ChronoField.YEAR) ->
          at.get(ChronoField.YEAR) > 0 && at.get(ChronoField.YEAR) < 10_000;
      case null, default -> true;
    };
  }

  public static <E extends Enum<E>> E oneOf(Class<E> type, String field, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Invalid(field, Arrays.toString(type.getEnumConstants())));
  }

  public static <E extends Enum<E>> E optionalOneOf(Class<E> type, String field, String text) {
    return text == null || text.isBlank() ? null : oneOf(type, field, text);
  }

  public static Boolean yesOrNo(String field, String text) {
    return optional(
        field,
        text,
        word ->
            switch (word) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException(word);
            });
  }

  public static Instant instant(String field, String text, Instant otherwise) {
    var given = optional(field, text, Instant::parse);
    return given == null ? otherwise : given;
  }

  public static int number(String field, String text, int least, int most) {
    return Paging.number(field, text, least, most);
  }

  /** A field of the body that must be there. */
  public static <T> T required(String field, T value) {
    if (value == null || value instanceof String text && text.isBlank()) {
      throw new Invalid(field, "required");
    }
    return value;
  }

  /** The reason of a body that must be there; whether it may be empty, the facade says. */
  public static String reason(Reason body) {
    return required("body", body).reason();
  }

  /** The note of a body that must be there; whether it may be empty, the facade says. */
  public static String note(Note body) {
    return required("body", body).note();
  }
}
