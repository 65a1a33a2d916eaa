package org.linli.assurance.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.access.boundary.Invalid;
import org.linli.packs.Text;

/**
 * A field of a kind.
 *
 * @param required before an entry counts; a draft may lack it
 * @param unit of a number; null for other types
 * @param choices of a {@link AnswerType#CHOICE}; empty for other types
 * @param bar what the clause asks of it; null for nothing
 */
public record RegisterField(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) AnswerType type,
    @JsonProperty(required = true) Text name,
    Boolean required,
    String unit,
    List<Choice> choices,
    Bar bar) {

  /** Characters of a text. */
  public static final int LONGEST = 400;

  /** Characters of a number, far more than the largest needs. */
  private static final int LONGEST_NUMBER = 32;

  private static final int LAST_YEAR = 9_999;

  public RegisterField {
    required = Boolean.TRUE.equals(required);
    choices = choices == null ? List.of() : List.copyOf(choices);
  }

  public Optional<Choice> choice(String id) {
    return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  /**
   * An answer in the one form in which it is kept.
   *
   * @throws Invalid it is none of this field's
   */
  public String read(String answer) {
    var text = answer.strip();
    try {
      return switch (type) {
        case TEXT -> Invalid.text(id, text, LONGEST);
        case NUMBER -> number(text);
        case DAY -> known(id, LocalDate.parse(text)).toString();
        case CHOICE -> choice(text).map(Choice::id).orElseThrow(this::wrong);
        case YES -> yes(text);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw wrong();
    }
  }

  /**
   * A day of the years 1 to 9999, which every store and sheet can hold.
   *
   * @throws Invalid it is of another year
   */
  public static LocalDate known(String field, LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new Invalid(field, "register-day");
    }
    return day;
  }

  /** Nothing is written out before its size is known: an exponent alone makes gigabytes. */
  private String number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw wrong();
    }
    var number = new BigDecimal(text);
    var digits = (long) number.precision() - number.scale();
    if (number.signum() < 0 || digits > 12 || number.scale() > 6) {
      throw wrong();
    }
    return number.toPlainString();
  }

  private String yes(String text) {
    if (!"true".equals(text) && !"false".equals(text)) {
      throw wrong();
    }
    return text;
  }

  private Invalid wrong() {
    return new Invalid(id, "register-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
