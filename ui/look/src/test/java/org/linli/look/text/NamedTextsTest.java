package org.linli.look.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.NamedTexts;

class NamedTextsTest {

  private static final Pattern KEY = Pattern.compile("\"(look\\.[a-z.-]+[a-z])\"");
  private static final Pattern ARGUMENT = Pattern.compile("new NotFound\\(\"([a-z]+)\"\\)");

  @Test
  void everyTextThatTheScreensNameIsThereInBothLanguages() {
    var named = NamedTexts.by(KEY);
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(named.keySet())
        .allSatisfy(
            key -> {
              assertThat(Texts.has(key, Locale.ENGLISH)).as(key).isTrue();
              assertThat(Texts.has(key, Locale.SIMPLIFIED_CHINESE)).as(key).isTrue();
            });
  }

  @Test
  void whatCannotBeFoundIsNamedInWords() {
    var named = NamedTexts.by(ARGUMENT);
    assertThat(named).isNotEmpty();
    assertThat(named.keySet()).allMatch(what -> Texts.has("argument." + what, Locale.ENGLISH));
  }
}
