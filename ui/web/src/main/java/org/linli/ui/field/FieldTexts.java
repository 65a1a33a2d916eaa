package org.linli.ui.field;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The words of the field sheet as the phone takes them along, all of one language. */
final class FieldTexts {

  private static final String PREFIX = "field.";
  private static final JsonMapper JSON = JsonMapper.shared();

  private FieldTexts() {}

  /** Chinese for every language that is not English. */
  static byte[] json(Locale locale) {
    return JSON.writeValueAsBytes(in(locale));
  }

  /** What the sheet is called. */
  static String title(Locale locale) {
    return in(locale).get("title");
  }

  /**
   * With which the sheet is put on the phone's first screen; it stands there by its Chinese name.
   */
  static byte[] manifest() {
    var words = in(Locale.SIMPLIFIED_CHINESE);
    return JSON.writeValueAsBytes(
        Map.of(
            "id", "/field/",
            "name", words.get("title"),
            "short_name", words.get("short"),
            "lang", "zh-CN",
            "start_url", "/field/",
            "scope", "/field/",
            "display", "standalone",
            "background_color", "#f3f6f6",
            "theme_color", "#0b6b70",
            "icons",
                List.of(
                    Map.of("src", "/icons/linli.svg", "sizes", "any", "type", "image/svg+xml"))));
  }

  private static Map<String, String> in(Locale locale) {
    var language = locale.getLanguage().equals("en") ? "en" : "zh_CN";
    var file = "/messages/linli-ui-field_" + language + ".properties";
    var all = new Properties();
    try (var in =
        new InputStreamReader(FieldTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var words = new TreeMap<String, String>();
    for (var key : all.stringPropertyNames()) {
      if (key.startsWith(PREFIX)) {
        words.put(key.substring(PREFIX.length()), all.getProperty(key));
      }
    }
    return words;
  }
}
