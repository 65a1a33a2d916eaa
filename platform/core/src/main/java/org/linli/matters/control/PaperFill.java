package org.linli.matters.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.documents.entity.FieldValue;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.PaperValue;
import org.linli.messages.Messages;

/**
 * Writes what a matter knows into the fields of a paper. A paper is Chinese whoever reads it.
 *
 * @param variables of the process
 * @param given what the platform knows of the matter, by the names that forms call it by
 */
record PaperFill(MatterForm form, Map<String, Object> variables, Map<String, Object> given) {

  static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

  List<FieldValue> values(PaperStep step) {
    return step.values().stream().map(this::value).toList();
  }

  private FieldValue value(PaperValue value) {
    if (value.rows() != null) {
      return FieldValue.of(
          value.field(),
          value.rows().stream().map(row -> row.stream().map(this::written).toList()).toList());
    }
    return FieldValue.of(
        value.field(), value.of() == null ? written(value.text()) : ownWord(value));
  }

  private String ownWord(PaperValue value) {
    var known = variables.get(value.of());
    var word =
        known instanceof BigDecimal number
            ? number.stripTrailingZeros().toPlainString()
            : known == null ? PaperValue.NONE : known.toString();
    return written(value.words().getOrDefault(word, ""));
  }

  /** A day alone is written as templates read it, within other words as people read it. */
  private String written(String text) {
    var alone = HOLE.matcher(text.strip());
    if (alone.matches()) {
      return said(alone.group(1), true);
    }
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(said(hole.group(1), false)));
  }

  /** Of {@code name}, or {@code name|else}. */
  private String said(String hole, boolean alone) {
    var name = name(hole);
    var field = form.field(name);
    var said =
        field.isPresent()
            ? said(field.get(), variables.get(name), alone)
            : plain(given.get(name), alone);
    return said.isBlank() && name.length() < hole.length()
        ? hole.substring(name.length() + 1)
        : said;
  }

  /** What a hole speaks of. */
  static String name(String hole) {
    int at = hole.indexOf('|');
    return at < 0 ? hole : hole.substring(0, at);
  }

  private static String said(FormField field, Object value, boolean alone) {
    if (field.type() == FieldType.CHOICE) {
      return value == null ? "" : word(field, value);
    }
    if (value instanceof List<?> chosen) {
      var and = Messages.text(Locale.SIMPLIFIED_CHINESE, "matter.paper.and");
      return chosen.stream().map(one -> word(field, one)).collect(Collectors.joining(and));
    }
    return plain(value, alone);
  }

  private static String word(FormField field, Object chosen) {
    return field.choices().stream()
        .filter(choice -> choice.id().equals(chosen))
        .map(choice -> choice.name().zh())
        .findFirst()
        .orElse(String.valueOf(chosen));
  }

  private static String plain(Object value, boolean alone) {
    return switch (value) {
      case null -> "";
      case LocalDate day when alone -> day.toString();
      case LocalDate day ->
          print(
              "day",
              String.valueOf(day.getYear()),
              String.valueOf(day.getMonthValue()),
              String.valueOf(day.getDayOfMonth()));
      case Boolean yes -> print(yes ? "yes" : "no");
      case BigDecimal number -> number.toPlainString();
      default -> String.valueOf(value);
    };
  }

  private static String print(String key, Object... arguments) {
    return Messages.text(Locale.SIMPLIFIED_CHINESE, "matter.paper." + key, arguments);
  }
}
