package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.cases.entity.CaseState;
import org.linli.look.text.Texts;

class BundlesTest {

  private static final Pattern SPOKEN =
      Pattern.compile("[sS]peech(?:\\(\\))?\\.say\\(\\s*\"([^\"]+)\"|\\bsay\\(\\s*\"([^\"]+)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

  @ParameterizedTest
  @ValueSource(strings = {"parts", "community", "grid", "operator", "resident"})
  void bothLanguagesHaveTheSameKeysWithTheSameArguments(String room) {
    var chinese = bundle(room, "zh_CN");
    var english = bundle(room, "en");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames()).isNotEmpty();
    for (var key : chinese.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void everyTextThatScreensSayIsThere() throws IOException {
    for (var room : Set.of("parts", "community", "grid", "operator", "resident", "phone")) {
      try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/linli/ui", room))) {
        for (var source : sources.toList()) {
          var found = SPOKEN.matcher(Files.readString(source));
          while (found.find()) {
            var key = found.group(1) == null ? found.group(2) : found.group(1);
            if (!key.endsWith(".")) {
              assertThat(isSaid(key)).as(source + " says " + key).isTrue();
            }
          }
        }
      }
    }
  }

  @Test
  void everyStateOfACaseHasAWord() {
    for (var state : CaseState.values()) {
      assertThat(isSaid("CaseState." + state)).isTrue();
    }
  }

  private static boolean isSaid(String key) {
    return !Texts.INSTANCE.getTranslation(key, java.util.Locale.ENGLISH).equals(key);
  }

  private static Set<String> arguments(String text) {
    var arguments = new TreeSet<String>();
    var found = ARGUMENT.matcher(text);
    while (found.find()) {
      arguments.add(found.group(1));
    }
    return arguments;
  }

  private static Properties bundle(String room, String language) {
    var file = "/messages/linli-ui-" + room + "_" + language + ".properties";
    try (var reader =
        new InputStreamReader(
            BundlesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      var bundle = new Properties();
      bundle.load(reader);
      return bundle;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
