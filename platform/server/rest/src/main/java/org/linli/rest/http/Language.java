package org.linli.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The language that the caller asks for; Chinese where it asks for none that we speak. */
public final class Language {

  private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private Language() {}

  public static Locale of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return SPOKEN.getFirst();
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(
            asked -> SPOKEN.stream().filter(ours -> ours.getLanguage().equals(asked.getLanguage())))
        .findFirst()
        .orElse(SPOKEN.getFirst());
  }
}
