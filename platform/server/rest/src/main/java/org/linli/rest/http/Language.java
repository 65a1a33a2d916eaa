package org.linli.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language that the caller asks for; Chinese where it asks for none that we speak. */
public final class Language {

  private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private static final int LONGEST = 1_000;

  private Language() {}

  public static Locale of(HttpServletRequest request) {
    return of(request.getHeader("Accept-Language"));
  }

  /** Not by the container, which fails at a header that is none. */
  static Locale of(String asked) {
    if (asked == null || asked.length() > LONGEST) {
      return SPOKEN.getFirst();
    }
    try {
      return Locale.LanguageRange.parse(asked).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .flatMap(
              locale ->
                  SPOKEN.stream().filter(ours -> ours.getLanguage().equals(locale.getLanguage())))
          .findFirst()
          .orElse(SPOKEN.getFirst());
    } catch (IllegalArgumentException e) {
      return SPOKEN.getFirst();
    }
  }
}
