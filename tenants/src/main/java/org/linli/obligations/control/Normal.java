package org.linli.obligations.control;

import java.text.Normalizer;
import java.util.Locale;
import org.linli.catalogue.entity.FieldKind;

/**
 * One way of writing for what is written in several, so that a token joins them: +86 138-1234-5678
 * and 13812345678, an identity number of 15 digits and its 18.
 */
final class Normal {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final int OLD = 15;
  private static final int REGION = 6;
  private static final int MODULUS = 11;

  private Normal() {}

  static String of(FieldKind kind, String value) {
    var plain =
        (isAscii(value) ? value : Normalizer.normalize(value, Normalizer.Form.NFKC)).strip();
    return switch (kind) {
      case PHONE -> plain.replaceAll("\\D", "").replaceFirst("^(?:0086|86)(?=1\\d{10}$)", "");
      case BANK_CARD -> plain.replaceAll("\\D", "");
      case CERTIFICATE_NUMBER -> identity(bare(plain));
      case PLATE, PERSON_IDENTIFIER, HOME_IDENTIFIER, IDENTIFIER -> bare(plain);
      case E_MAIL -> plain.toLowerCase(Locale.ROOT);
      case PERSON_NAME -> plain.replaceAll("[•・‧]", "·").replaceAll("\\s+", " ");
      default -> plain.replaceAll("\\s+", " ");
    };
  }

  /** In one walk, since every id of every row of a page comes this way. */
  private static String bare(String value) {
    var bare = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); at++) {
      var sign = value.charAt(at);
      switch (sign) {
        case ' ', '\t', '\n', '\u000B', '\f', '\r', '·', '•', '.', '-' -> {}
        default -> bare.append(sign);
      }
    }
    return bare.toString().toUpperCase(Locale.ROOT);
  }

  /** Whose every form is the same. */
  private static boolean isAscii(String value) {
    for (int at = 0; at < value.length(); at++) {
      if (value.charAt(at) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /**
   * Numbers of 15 digits were given before 2000 to people born in the twentieth century (GB 11643).
   */
  private static String identity(String number) {
    if (number.length() != OLD || !number.chars().allMatch(Character::isDigit)) {
      return number;
    }
    var longer = number.substring(0, REGION) + "19" + number.substring(REGION);
    var sum = 0;
    for (int at = 0; at < longer.length(); at++) {
      sum += (longer.charAt(at) - '0') * WEIGHTS[at];
    }
    return longer + CHECK.charAt(sum % MODULUS);
  }
}
