package org.linli.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Category;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Retention;
import org.linli.catalogue.entity.Source;
import org.linli.catalogue.entity.Step;
import org.linli.messages.Messages;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** Every word of the catalogue is said in both languages, and understood again. */
class WordsTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final Pattern RULE =
      Pattern.compile("\"(?:fields/?)?\"?[^\"\\n]*\", \"([a-z-]+)\"");
  private static final Path CONTROL = Path.of("src/main/java/org/linli/catalogue/control");

  static Stream<Class<? extends Enum<?>>> words() {
    return Stream.of(
        Level.class,
        FieldKind.class,
        FieldType.class,
        Source.class,
        Holder.class,
        AssetState.class,
        Step.class,
        Retention.Disposal.class,
        Category.Subject.class,
        Party.class,
        Purpose.class);
  }

  @ParameterizedTest
  @MethodSource("words")
  <E extends Enum<E>> void everyConstantHasAWordOfItsOwnInEachLanguage(Class<E> type) {
    for (var locale : LANGUAGES) {
      var said = new TreeSet<String>();
      for (var constant : type.getEnumConstants()) {
        var word = Words.say(constant, locale);
        assertThat(word).as(constant + " " + locale).doesNotContain(constant.name() + ".");
        assertThat(said.add(word)).as("own word of " + constant).isTrue();
        assertThat(Words.find(type, word)).contains(constant);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  <E extends Enum<E>> void aConstantIsUnderstoodByItsNameAndNothingElse(Class<E> type) {
    for (var constant : type.getEnumConstants()) {
      assertThat(Words.find(type, constant.name())).contains(constant);
      assertThat(Words.find(type, constant.name().toLowerCase(Locale.ROOT))).contains(constant);
    }
    assertThat(Words.find(type, "sheep")).isEmpty();
    assertThat(Words.find(type, "")).isEmpty();
  }

  @Test
  void yesAndNoAreUnderstoodInBothLanguages() {
    assertThat(Words.yesOrNo("是")).contains(true);
    assertThat(Words.yesOrNo("否")).contains(false);
    assertThat(Words.yesOrNo("Yes")).contains(true);
    assertThat(Words.yesOrNo("no")).contains(false);
    assertThat(Words.yesOrNo("perhaps")).isEmpty();
  }

  @Test
  void everyColumnOfTheFilesHasAHead() {
    for (var column :
        Stream.concat(SheetImport.ASSETS.stream(), SheetImport.FIELDS.stream()).toList()) {
      for (var locale : LANGUAGES) {
        assertThat(Messages.has(locale, "catalogue.column." + column)).as(column).isTrue();
      }
    }
  }

  /** Whatever rule a fault names, the reader gets words for it. */
  @Test
  void everyRuleThatAFaultNamesIsSaidInBothLanguages() throws IOException {
    var rules = new TreeSet<String>();
    for (var file : List.of("SheetRules.java", "SheetImport.java", "Cells.java")) {
      RULE.matcher(Files.readString(CONTROL.resolve(file)))
          .results()
          .forEach(found -> rules.add(found.group(1)));
    }
    assertThat(rules).contains("twice", "unknown-category", "unreadable");
    for (var rule : rules) {
      for (var locale : LANGUAGES) {
        assertThat(
                Messages.has(locale, "catalogue.fault." + rule)
                    || Messages.has(locale, "argument." + rule)
                    || Messages.has(locale, "catalogue.column." + rule))
            .as(rule)
            .isTrue();
      }
    }
  }
}
