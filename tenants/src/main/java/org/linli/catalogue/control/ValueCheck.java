package org.linli.catalogue.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.linli.catalogue.entity.GradingRules.Check;

/** What a pattern alone cannot tell: check digits, dates and the globe. */
final class ValueCheck {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int BORN_FROM = 6;
  private static final int BORN_UNTIL = 14;
  private static final int FIRST_YEAR = 1850;
  private static final int LARGEST_DIGIT = 9;
  private static final double EAST_MOST = 180;
  private static final double NORTH_MOST = 90;
  private static final DateTimeFormatter BORN =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private ValueCheck() {}

  static boolean holds(Check check, String value) {
    return switch (check) {
      case NONE -> true;
      case CERTIFICATE -> certificate(value);
      case LUHN -> luhn(value);
      case COORDINATES -> coordinates(value);
    };
  }

  /** GB 11643: born on a day that exists, ISO 7064 MOD 11-2 at the end. */
  private static boolean certificate(String value) {
    try {
      var born = LocalDate.parse(value.substring(BORN_FROM, BORN_UNTIL), BORN);
      if (born.getYear() < FIRST_YEAR || born.isAfter(LocalDate.now())) {
        return false;
      }
    } catch (DateTimeException e) {
      return false;
    }
    var sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += (value.charAt(at) - '0') * WEIGHTS[at];
    }
    return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length())
        == value.toUpperCase(Locale.ROOT).charAt(WEIGHTS.length);
  }

  private static boolean luhn(String value) {
    var sum = 0;
    for (int back = 0; back < value.length(); back++) {
      var digit = value.charAt(value.length() - 1 - back) - '0';
      var doubled = back % 2 == 1 ? digit * 2 : digit;
      sum += doubled > LARGEST_DIGIT ? doubled - LARGEST_DIGIT : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean coordinates(String value) {
    var parts = value.split("[,; ]+");
    var first = Math.abs(Double.parseDouble(parts[0]));
    var second = Math.abs(Double.parseDouble(parts[1]));
    return first <= EAST_MOST
        && second <= EAST_MOST
        && (first <= NORTH_MOST || second <= NORTH_MOST);
  }
}
