package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.organisations.entity.CreditCode;

/** GB 32100-2015: the last sign checks the seventeen before it. */
class CreditCodeTest {

  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Worked by hand after the standard's table of weights. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "123456789012345676",
        "91510100MA6CTESTX7",
        "11510000MB1234567B"
      })
  void codesAreToldByTheirCheckDigit(String code) {
    assertThat(CreditCode.isValid(code)).isEqualTo(expected(code) == code.charAt(17));
  }

  @Test
  void theExampleOfTheStandardIsValid() {
    assertThat(new CreditCode("91350100m000100y43").value()).isEqualTo("91350100M000100Y43");
  }

  @Test
  void everySlipOfOneSignIsFound() {
    var right = "91350100M000100Y43";
    for (int at = 0; at < right.length(); at++) {
      for (var sign : SIGNS.toCharArray()) {
        if (sign != right.charAt(at)) {
          var wrong = right.substring(0, at) + sign + right.substring(at + 1);
          assertThat(CreditCode.isValid(wrong)).as(wrong).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9135", "91350100M000100Y430", "91350100I000100Y43", "91350100M000100Y4Z"})
  void whatIsNoCodeIsRefused(String text) {
    assertThatThrownBy(() -> new CreditCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The weights as the standard prints them. */
  private static char expected(String code) {
    var weights = new int[] {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    var sum = 0;
    for (int at = 0; at < weights.length; at++) {
      if (SIGNS.indexOf(code.charAt(at)) < 0) {
        return '?';
      }
      sum += SIGNS.indexOf(code.charAt(at)) * weights[at];
    }
    return SIGNS.charAt((31 - sum % 31) % 31);
  }
}
