package org.linli.matters.control;

/** Identity numbers 居民身份证号码 after GB 11643: 17 digits and one that is computed of them. */
final class IdNumber {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String LAST = "10X98765432";

  private IdNumber() {}

  static boolean isRight(String number) {
    if (!number.matches("[1-9]\\d{16}[\\dX]")) {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * (number.charAt(at) - '0');
    }
    return LAST.charAt(sum % LAST.length()) == number.charAt(WEIGHTS.length);
  }
}
