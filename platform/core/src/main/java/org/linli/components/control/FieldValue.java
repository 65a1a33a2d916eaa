package org.linli.components.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.catalogue.entity.AssetField;
import org.linli.components.boundary.NotOfItsField;

/**
 * A value as a caller wrote it, read as the catalogue describes its field. What is handed on as it
 * is, since codes, times and figures identify nobody (000 §7.3), has to be a code, a time or a
 * figure: a telephone number in the place of a state is none.
 */
final class FieldValue {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.:/-]{1,64}");
  private static final int LONGEST = 4_000;
  private static final int MOST_MEASURES = 50;

  private FieldValue() {}

  /**
   * @throws NotOfItsField it is something else
   */
  static Object read(AssetField field, Object written) {
    if (written == null) {
      return null;
    }
    try {
      var value =
          switch (field.type()) {
            case INSTANT -> OffsetDateTime.parse(text(written)).toInstant();
            case DATE -> LocalDate.parse(text(written));
            case WHOLE -> whole(written);
            case DECIMAL -> decimal(written);
            case YES_NO -> written instanceof Boolean ? written : null;
            case CODE -> code(field, text(written));
            case IDENTIFIER -> identifier(text(written));
            case TEXT, BINARY -> text(written).length() <= LONGEST ? written : null;
          };
      if (value != null) {
        return value;
      }
    } catch (DateTimeException | ClassCastException e) {
      // As below: it is told by its field alone.
    }
    throw new NotOfItsField(field.name());
  }

  private static String text(Object written) {
    return (String) written;
  }

  private static Object whole(Object written) {
    return written instanceof Integer || written instanceof Long ? written : null;
  }

  /** Values by metric are a document of their own. */
  private static Object decimal(Object written) {
    if (written instanceof Map<?, ?> measures) {
      return measures.size() <= MOST_MEASURES
              && measures.keySet().stream()
                  .allMatch(name -> name instanceof String word && WORD.matcher(word).matches())
              && measures.values().stream().allMatch(FieldValue::isFigure)
          ? written
          : null;
    }
    return isFigure(written) ? written : null;
  }

  private static boolean isFigure(Object written) {
    return written instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static Object code(AssetField field, String word) {
    return field.codes().isEmpty()
        ? WORD.matcher(word).matches() ? word : null
        : field.codes().contains(word) ? word : null;
  }

  /** As what it is: the recipient's own word for it is another for an id than for its letters. */
  private static Object identifier(String word) {
    try {
      return UUID.fromString(word);
    } catch (IllegalArgumentException e) {
      return WORD.matcher(word).matches() ? word : null;
    }
  }
}
