package org.linli.catalogue.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.messages.Messages;

/** Words of the catalogue in both languages, said and understood. */
final class Words {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private Words() {}

  static String say(Enum<?> word, Locale locale) {
    var name = word.getDeclaringClass().getSimpleName() + "." + word.name();
    var own = "catalogue." + name;
    return Messages.text(locale, Messages.has(locale, own) ? own : name);
  }

  static String yesOrNo(boolean yes, Locale locale) {
    return Messages.text(locale, yes ? "catalogue.yes" : "catalogue.no");
  }

  /** The constant by its name, or by its word in either language. */
  static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(
            word ->
                word.name().equalsIgnoreCase(text)
                    || LANGUAGES.stream().anyMatch(locale -> say(word, locale).equals(text)))
        .findFirst();
  }

  static Optional<Boolean> yesOrNo(String text) {
    for (var locale : LANGUAGES) {
      for (var yes : new boolean[] {true, false}) {
        if (yesOrNo(yes, locale).equalsIgnoreCase(text)) {
          return Optional.of(yes);
        }
      }
    }
    return Optional.empty();
  }
}
