package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Both languages of every bundle of a module say all. A module extends this, in its own {@code
 * org.linli.messages}.
 */
public abstract class BundlesAreComplete {

  private static final Path SOURCES = Path.of("src/main/resources");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  /** Keys whose Chinese text rightly has no Chinese character: units, marks, proper names. */
  protected Set<String> withoutHan() {
    return Set.of();
  }

  /** Keys of texts that rightly speak the other language: the name of a language, for example. */
  protected Set<String> inTheOtherLanguage() {
    return Set.of();
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    for (var bundle : bundles()) {
      assertThat(read(bundle, "en").keySet()).as(bundle).isEqualTo(read(bundle, "zh_CN").keySet());
    }
  }

  @Test
  void noTextIsEmpty() throws IOException {
    for (var bundle : bundles()) {
      assertThat(read(bundle, "en"))
          .as(bundle)
          .isNotEmpty()
          .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
      assertThat(read(bundle, "zh_CN"))
          .as(bundle)
          .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }
  }

  @Test
  void chineseTextsAreChineseAndEnglishTextsAreNot() throws IOException {
    for (var bundle : bundles()) {
      read(bundle, "zh_CN")
          .forEach(
              (key, text) -> {
                if (!withoutHan().contains(key) && !inTheOtherLanguage().contains(key)) {
                  assertThat(text).as(bundle + " " + key).containsPattern(HAN);
                }
              });
      read(bundle, "en")
          .forEach(
              (key, text) -> {
                if (!inTheOtherLanguage().contains(key)) {
                  assertThat(text).as(bundle + " " + key).doesNotContainPattern(HAN);
                }
              });
    }
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    for (var bundle : bundles()) {
      var english = read(bundle, "en");
      read(bundle, "zh_CN")
          .forEach(
              (key, text) -> {
                assertThat(text)
                    .as(key + ": write ’ for an apostrophe")
                    .doesNotContainPattern(LONE_APOSTROPHE);
                assertThat(english.get(key))
                    .as(key + ": write ’ for an apostrophe")
                    .doesNotContainPattern(LONE_APOSTROPHE);
                assertThat(arguments(english.get(key)))
                    .as(bundle + " " + key)
                    .isEqualTo(arguments(text));
              });
    }
  }

  /** Which arguments a text names, not how many: {1} alone is another text than {0} and {1}. */
  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> bundles() throws IOException {
    try (var lines = Files.lines(SOURCES.resolve("META-INF/linli/bundles"))) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }

  private static TreeMap<String, String> read(String bundle, String language) throws IOException {
    var properties = new Properties();
    try (var reader =
        Files.newBufferedReader(SOURCES.resolve(bundle + "_" + language + ".properties"))) {
      properties.load(reader);
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }
}
