package org.linli.ui.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern KEY =
      Pattern.compile("\"((?:city|street|ledger|ui)\\.[a-zA-Z.-]+[a-zA-Z])\"");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(bundle("zh_CN").keySet()).isEqualTo(bundle("en").keySet());
  }

  @Test
  void everyTextHasTheSamePlacesInBothLanguages() throws IOException {
    var chinese = bundle("zh_CN");
    var english = bundle("en");
    assertThat(chinese.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(places(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(chinese.getProperty(key))));
  }

  @Test
  void everyTextThatTheViewsNameIsThere() throws IOException {
    var named = new TreeSet<String>();
    for (var room : new String[] {"city", "district", "street", "ledger"}) {
      try (var files = Files.list(Path.of("src/main/java/org/linli/ui", room))) {
        for (var file : files.toList()) {
          var found = KEY.matcher(Files.readString(file));
          while (found.find()) {
            named.add(found.group(1));
          }
        }
      }
    }
    assertThat(named).isNotEmpty();
    assertThat(bundle("en").stringPropertyNames()).containsAll(named);
  }

  private static int places(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }

  private static Properties bundle(String language) throws IOException {
    var properties = new Properties();
    try (var stream =
        TextsTest.class.getResourceAsStream(
            "/messages/linli-ui-city_" + language + ".properties")) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
