package org.linli.assurance.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.access.boundary.Invalid;
import org.linli.assurance.entity.AnswerType;
import org.linli.assurance.entity.Choice;
import org.linli.assurance.entity.RegisterField;
import org.linli.assurance.entity.RegisterKind;
import org.linli.exports.entity.Words;
import org.linli.packs.Text;

/**
 * Answers as somebody writes them into one cell: {@code field=answer; field=answer}, fields and
 * choices by their id or their name in either language.
 */
public final class WrittenAnswers {

  private static final Pattern BETWEEN = Pattern.compile("[;\uFF1B\n]");
  private static final Pattern EQUALS = Pattern.compile("[=\uFF1D]");

  private WrittenAnswers() {}

  /**
   * @throws Invalid a part has no sign between field and answer, or the kind has no such field
   */
  public static Map<String, String> of(RegisterKind kind, String written) {
    var answers = new HashMap<String, String>();
    for (var part : BETWEEN.split(written)) {
      if (part.isBlank()) {
        continue;
      }
      var sides = EQUALS.split(part, 2);
      if (sides.length < 2) {
        throw new Invalid("answers", "register-answer-form");
      }
      var field = field(kind, sides[0].strip());
      answers.put(field.id(), answer(field, sides[1].strip()));
    }
    return answers;
  }

  /** The same way round, for a file that can be filled again. */
  public static String text(RegisterKind kind, Map<String, String> answers, Locale locale) {
    return kind.fields().stream()
        .filter(field -> answers.containsKey(field.id()))
        .map(field -> field.name().in(locale) + "=" + said(field, answers.get(field.id()), locale))
        .collect(Collectors.joining("; "));
  }

  /** One answer in words. */
  public static String said(RegisterField field, String answer, Locale locale) {
    return switch (field.type()) {
      case CHOICE -> field.choice(answer).map(one -> one.name().in(locale)).orElse(answer);
      case YES -> Words.yes(locale, Boolean.parseBoolean(answer));
      case TEXT, DAY, NUMBER -> answer;
    };
  }

  private static RegisterField field(RegisterKind kind, String written) {
    return kind.fields().stream()
        .filter(field -> field.id().equals(written) || is(field.name(), written))
        .findFirst()
        .orElseThrow(() -> new Invalid("answers", "register-no-field"));
  }

  private static String answer(RegisterField field, String written) {
    if (field.type() == AnswerType.CHOICE) {
      return field.choices().stream()
          .filter(choice -> is(choice.name(), written))
          .map(Choice::id)
          .findFirst()
          .orElse(written);
    }
    if (field.type() == AnswerType.YES) {
      for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        for (var yes : new boolean[] {true, false}) {
          if (Words.yes(locale, yes).equals(written)) {
            return String.valueOf(yes);
          }
        }
      }
    }
    return written;
  }

  private static boolean is(Text name, String written) {
    return name.zh().equals(written) || name.en().equals(written);
  }
}
