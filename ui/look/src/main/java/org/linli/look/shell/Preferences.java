package org.linli.look.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.cityfolder.boundary.CityFolder;

/** Language and size of letters, remembered by the browser also before anybody signs in. */
public final class Preferences {

  private static final String LANGUAGE = "linli-language";
  private static final String ELDER = "linli-elder";
  private static final int A_YEAR = 365 * 24 * 3600;

  private Preferences() {}

  /**
   * The remembered language, Chinese or English; that which the city puts first where it does not
   * offer what the browser asks for. Empty where the browser decides.
   */
  static Optional<Locale> language(VaadinRequest request) {
    var remembered =
        read(request, LANGUAGE)
            .map(tag -> "en".equals(tag) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    var languages = CityFolder.inForce().map(city -> city.profile().languages());
    if (languages.isEmpty()) {
      return remembered;
    }
    var offered = remembered.filter(languages.get()::offers);
    return offered.isPresent() || asksFor(request).filter(languages.get()::offers).isPresent()
        ? offered
        : Optional.of(languages.get().firstLocale());
  }

  private static Optional<Locale> asksFor(VaadinRequest request) {
    return Optional.ofNullable(request).map(VaadinRequest::getLocale);
  }

  static void language(Locale locale) {
    write(LANGUAGE, locale.getLanguage());
  }

  /** Whether letters and targets are large (适老化). */
  public static boolean elder() {
    return read(VaadinService.getCurrentRequest(), ELDER).isPresent();
  }

  public static void elder(UI ui, boolean large) {
    write(ELDER, large ? "1" : null);
    mark(ui, large);
  }

  static void apply(UI ui) {
    ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
    mark(ui, elder());
  }

  private static void mark(UI ui, boolean large) {
    ui.getPage().executeJs("document.documentElement.toggleAttribute('data-elder', $0)", large);
  }

  private static Optional<String> read(VaadinRequest request, String name) {
    return Optional.ofNullable(request)
        .map(VaadinRequest::getCookies)
        .map(Arrays::stream)
        .orElse(Stream.empty())
        .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
        .map(Cookie::getValue)
        .findFirst();
  }

  private static void write(String name, String value) {
    var response = VaadinService.getCurrentResponse();
    if (response != null) {
      var cookie = new Cookie(name, value == null ? "" : value);
      cookie.setPath("/");
      cookie.setMaxAge(value == null ? 0 : A_YEAR);
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }
}
