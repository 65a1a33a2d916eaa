package org.linli.rights.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.packs.Text;
import org.linli.rights.control.RequestPacks;
import org.linli.rights.control.Routes;
import org.linli.rights.control.Supply;
import org.linli.rights.entity.Asset;

/** The words of the packs of applications, for screens and files. */
public final class RequestWords {

  private static final RequestPacks PACKS = RequestPacks.DELIVERED;

  private RequestWords() {}

  /** A legal basis with its article: the one that was named, else the usual one. */
  public static String basis(String id, String article, Locale locale) {
    var basis = PACKS.bases().find(id);
    if (basis.isEmpty()) {
      return id;
    }
    var named = article == null || article.isBlank() ? basis.get().article().in(locale) : article;
    return basis.get().name().in(locale) + " " + named;
  }

  public static String route(String id, Locale locale) {
    return in(PACKS.routes().find(id).map(Routes.Route::name), id, locale);
  }

  /** Why the rule chose its supply path. */
  public static String pathRule(String id, Locale locale) {
    return in(PACKS.supply().find(id).map(Supply.Rule::why), id, locale);
  }

  /**
   * @return null for none
   */
  public static String scenario(String id, Locale locale) {
    return id == null
        ? null
        : in(
            Optional.ofNullable(PACKS.scenariosById().get(id)).map(RequestPacks.Scenario::name),
            id,
            locale);
  }

  public static String field(Asset asset, String name, Locale locale) {
    return in(PACKS.title(asset, name), name, locale);
  }

  /** Fields in one line. */
  public static String fields(Asset asset, List<String> names, Locale locale) {
    return names.stream()
        .map(name -> field(asset, name, locale))
        .collect(Collectors.joining("en".equals(locale.getLanguage()) ? ", " : "、"));
  }

  private static String in(Optional<Text> text, String id, Locale locale) {
    return text.map(found -> found.in(locale)).orElse(id);
  }
}
