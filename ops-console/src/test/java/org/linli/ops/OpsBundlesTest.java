package org.linli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.NamedTexts;
import org.linli.look.text.Texts;
import org.linli.testing.BundlesAreComplete;

class OpsBundlesTest extends BundlesAreComplete {

  private static final Pattern KEY = Pattern.compile("\"(ops\\.[a-z.-]+[a-z])\"");
  private static final Pattern SOURCE =
      Pattern.compile("(?:from|new SourceNote)\\(\\s*\"([a-z-]+)\"");

  @Override
  protected Set<String> withoutHan() {
    return Set.of("ops.part.server", "ops.megabytes", "ops.millis", "ops.erasures.who-when");
  }

  @Test
  void everyTextThatTheConsoleNamesIsThere() {
    var named = NamedTexts.by(KEY);
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(named.keySet()).allMatch(OpsBundlesTest::isSaid);
  }

  @Test
  void everySourceOfAFigureHasAName() {
    var named = NamedTexts.by(SOURCE);
    assertThat(named).containsKeys("tenant-ledger", "account-ledger", "dead-letters", "due-work");
    assertThat(named.keySet()).allMatch(source -> isSaid("source." + source));
  }

  @Test
  void everyPartOfThePlatformHasANameAndASource() {
    for (var part : new String[] {"server", "database", "broker"}) {
      assertThat(isSaid("ops.part." + part)).as(part).isTrue();
      assertThat(isSaid("source." + part)).as(part).isTrue();
    }
  }

  private static boolean isSaid(String key) {
    return !Texts.INSTANCE.getTranslation(key, Locale.ENGLISH).equals(key)
        && !Texts.INSTANCE.getTranslation(key, Locale.SIMPLIFIED_CHINESE).equals(key);
  }
}
