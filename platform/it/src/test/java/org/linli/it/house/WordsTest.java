package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is refused reads words of their own language, never the name of a field. */
class WordsTest {

  private static final Pattern NAMED =
      Pattern.compile("new (?:NotFound|Conflict)\\(\\s*\"([a-z-]+)\"\\)");

  @Test
  void everyThingThatARefusalNamesHasAWordInBothLanguages() {
    var named = new TreeSet<String>();
    for (var path : House.sources("main")) {
      NAMED.matcher(House.read(path)).results().forEach(found -> named.add(found.group(1)));
    }
    assertThat(named).contains("tenant", "case", "place");
    for (var language : new String[] {"zh_CN", "en"}) {
      var words = words(language);
      assertThat(named)
          .as(language)
          .allSatisfy(thing -> assertThat(words).containsKey("argument." + thing));
    }
  }

  private static Properties words(String language) {
    var words = new Properties();
    House.messages(language).forEach(path -> load(words, House.read(path)));
    return words;
  }

  private static void load(Properties words, String text) {
    try {
      words.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
