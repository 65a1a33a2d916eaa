package org.linli.cityfolder.control;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that a city may say otherwise: those of the sign-in page and of the screen for what
 * went wrong, where people look for whom to turn to. All others are the product's, since the
 * handbook names them.
 */
final class TextCheck {

  /** Their keys. */
  static final Set<String> FREE =
      Set.of(
          "look.sign-in.title",
          "look.sign-in.art",
          "look.sign-in.art.line",
          "look.error.unexpected");

  private static final int LONGEST = 200;

  private TextCheck() {}

  static Map<String, String> read(String file, String text, Faults faults) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      faults.add(file, 0, "form", String.valueOf(e.getMessage()));
      return Map.of();
    }
    var words = new TreeMap<String, String>();
    for (var key : properties.stringPropertyNames()) {
      if (faults.full()) {
        break;
      }
      var said = properties.getProperty(key);
      if (!FREE.contains(key)) {
        faults.add(file, line(text, key), "text-key", key);
      } else if (said.isBlank() || said.length() > LONGEST) {
        faults.add(file, line(text, key), "length", LONGEST + ": " + key);
      } else if (said.indexOf('{') >= 0 || said.indexOf('\'') >= 0) {
        // Texts are patterns: a brace would ask for what is not there, a quote would vanish.
        faults.add(file, line(text, key), "text-sign", key);
      } else {
        words.put(key, said);
      }
    }
    return words;
  }

  private static int line(String text, String key) {
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (line.startsWith(key) && line.substring(key.length()).strip().matches("[=:].*")) {
        return i + 1;
      }
    }
    return 0;
  }
}
