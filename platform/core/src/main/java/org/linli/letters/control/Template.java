package org.linli.letters.control;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with words in braces that are filled in: {@code {"mobile":"{to}"}}. What is filled in
 * cannot break out of where it stands.
 */
record Template(String text) {

  private static final Pattern WORD = Pattern.compile("\\{([a-z]+)}");

  /** Where the text stands, and so how what is filled in is written. */
  enum Setting {
    JSON,
    FORM,
    XML,
    PLAIN
  }

  Set<String> words() {
    var words = new TreeSet<String>();
    WORD.matcher(text).results().forEach(found -> words.add(found.group(1)));
    return words;
  }

  String filled(Map<String, String> values, Setting setting) {
    return WORD.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    written(values.getOrDefault(found.group(1), ""), setting)));
  }

  private static String written(String value, Setting setting) {
    return switch (setting) {
      case JSON -> new String(JsonStringEncoder.getInstance().quoteAsString(value));
      case FORM -> URLEncoder.encode(value, StandardCharsets.UTF_8);
      case XML ->
          value
              .replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;")
              .replace("\"", "&quot;")
              .replace("'", "&apos;");
      case PLAIN -> value;
    };
  }
}
