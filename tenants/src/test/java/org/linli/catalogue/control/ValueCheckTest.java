package org.linli.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.GradingRules.Check;
import org.linli.catalogue.entity.Level;

/** Check digits and floors, against numbers that the standards themselves print. */
class ValueCheckTest {

  private final GradingRules rules = AssetPacks.grader().rules();

  /** The examples of GB 11643, and each with one digit changed. */
  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, true",
    "440524188001010014, true",
    "11010519491231002x, true",
    "110105194912310021, false",
    "11010519491231003X, false",
    "440524188001010015, false",
    "110105194902310024, false",
    "110105209912310023, false"
  })
  void anIdentityNumberHasItsCheckDigitAndADayThatWas(String number, boolean right) {
    assertThat(ValueCheck.holds(Check.CERTIFICATE, number)).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4111111111111111", "5500000000000004", "378282246310005"})
  void aCardNumberHasItsCheckDigit(String number) {
    assertThat(ValueCheck.holds(Check.LUHN, number)).isTrue();
    var last = number.charAt(number.length() - 1);
    var wrong = number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    assertThat(ValueCheck.holds(Check.LUHN, wrong)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "104.0657,30.6594 | true",
        "30.6594;104.0657 | true",
        "-70.1234 -33.4567 | true",
        "181.0000,10.0000 | false",
        "120.0000,95.0000 | false"
      })
  void coordinatesLieOnTheGlobe(String text, boolean right) {
    assertThat(ValueCheck.holds(Check.COORDINATES, text)).isEqualTo(right);
  }

  @Test
  void whatNeedsNoCheckHolds() {
    assertThat(ValueCheck.holds(Check.NONE, "anything")).isTrue();
  }

  @Test
  void floorsFollowTheKindAndTheMark() {
    for (var kind : FieldKind.values()) {
      var floor = rules.floor(kind, false);
      if (kind.isSensitive()) {
        assertThat(floor).as(kind.name()).isEqualTo(Level.GENERAL_4);
      } else if (kind.isPersonal()) {
        assertThat(floor).as(kind.name()).isEqualTo(Level.GENERAL_2);
      } else {
        assertThat(floor).as(kind.name()).isEqualTo(Level.GENERAL_1);
      }
      assertThat(rules.floor(kind, true)).isEqualTo(Level.GENERAL_4);
      assertThat(kind.isSensitive() && !kind.isPersonal()).as("sensitive is personal").isFalse();
    }
  }

  @Test
  void theStricterOfTwoLevelsIsTheHigher() {
    assertThat(Level.GENERAL_1.or(Level.CORE)).isEqualTo(Level.CORE);
    assertThat(Level.CORE.or(Level.GENERAL_1)).isEqualTo(Level.CORE);
    assertThat(Level.GENERAL_2.or(null)).isEqualTo(Level.GENERAL_2);
    assertThat(Level.IMPORTANT.isAbove(Level.GENERAL_4)).isTrue();
    assertThat(Level.CORE.isAbove(Level.CORE)).isFalse();
  }
}
