package org.linli.obligations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.catalogue.entity.FieldKind;
import org.linli.testing.Requirement;

/** What holds for whatever comes: a thousand values of each kind from one seed. */
class MaskPropertiesTest {

  private static final int TRIES = 1_000;
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴欧司诸";
  private static final String GIVEN = "小明建国秀英丽娜伟芳强磊洋艳勇军杰娟涛超霞平刚桂";

  private static String some(Random random, String letters, int count) {
    var text = new StringBuilder();
    for (int at = 0; at < count; at++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static String digits(Random random, int count) {
    return some(random, "0123456789", count);
  }

  private static Arguments kind(FieldKind kind, Function<Random, String> values) {
    return Arguments.of(kind, values);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind(
            FieldKind.PERSON_NAME,
            random -> some(random, SURNAMES, 1) + some(random, GIVEN, 1 + random.nextInt(3))),
        kind(
            FieldKind.CERTIFICATE_NUMBER,
            random -> "5101" + digits(random, random.nextBoolean() ? 14 : 11)),
        kind(FieldKind.PHONE, random -> "1" + digits(random, 10)),
        kind(FieldKind.PHONE, random -> "028-" + digits(random, 8)),
        kind(
            FieldKind.PLATE,
            random -> "川A" + some(random, "ABCDEFGHJK0123456789", random.nextBoolean() ? 5 : 6)),
        kind(
            FieldKind.ADDRESS,
            random -> "武侯区" + some(random, GIVEN, 3) + "路" + digits(random, 2) + "号"),
        kind(
            FieldKind.BIRTH_DATE,
            random ->
                "19%02d-%02d-%02d"
                    .formatted(
                        random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28))),
        kind(FieldKind.E_MAIL, random -> some(random, "abcxyz019", 8) + "@qq.com"),
        kind(FieldKind.BANK_CARD, random -> "6222" + digits(random, 15)),
        kind(FieldKind.IDENTIFIER, random -> "SMK-" + digits(random, 6)),
        kind(FieldKind.PERSON_IDENTIFIER, random -> digits(random, 9)),
        kind(
            FieldKind.FREE_TEXT,
            random -> "居民" + digits(random, 3) + " 电话1" + "38" + digits(random, 8)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Requirement({"004-P3g", "000-7.2.c.3-2"})
  void theOriginalNeverComesOut(FieldKind kind, Function<Random, String> values) {
    each(values, value -> assertThat(Masks.of(kind, value, KnownNames.NONE)).isNotEqualTo(value));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Requirement("000-7.2.c.3-2")
  void theFormStays(FieldKind kind, Function<Random, String> values) {
    each(
        values,
        value -> {
          var masked = Masks.of(kind, value, KnownNames.NONE);
          assertThat(masked).hasSameSizeAs(value);
          for (int at = 0; at < value.length(); at++) {
            assertThat(masked.charAt(at)).isIn(value.charAt(at), '*');
          }
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void twiceIsOnce(FieldKind kind, Function<Random, String> values) {
    each(
        values,
        value -> {
          var once = Masks.of(kind, value, KnownNames.NONE);
          assertThat(Masks.of(kind, once, KnownNames.NONE)).isEqualTo(once);
        });
  }

  /** With a hundred originals for each result nobody can tell which one it was. */
  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsHiddenDoesNotShowInTheResult(FieldKind kind, Function<Random, String> values) {
    var random = new Random(7);
    each(
        values,
        value -> {
          var masked = Masks.of(kind, value, KnownNames.NONE);
          var other = new StringBuilder(value);
          for (int at = 0; at < value.length(); at++) {
            if (masked.charAt(at) == '*' && Character.isDigit(value.charAt(at))) {
              other.setCharAt(at, (char) ('0' + random.nextInt(10)));
            }
          }
          if (kind != FieldKind.PLATE && kind != FieldKind.BIRTH_DATE) {
            assertThat(Masks.of(kind, other.toString(), KnownNames.NONE)).isEqualTo(masked);
          }
        });
  }

  private static void each(
      Function<Random, String> values, java.util.function.Consumer<String> rule) {
    var random = new Random(20261121);
    for (int at = 0; at < TRIES; at++) {
      rule.accept(values.apply(random));
    }
  }
}
