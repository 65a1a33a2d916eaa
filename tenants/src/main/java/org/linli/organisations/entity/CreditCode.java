package org.linli.organisations.entity;

import java.util.Locale;

/**
 * Unified social credit code 统一社会信用代码 (GB 32100-2015): 18 signs without I, O, S, V and Z, the last
 * of which checks the others, so that a slip of the pen is found where it happens.
 */
public record CreditCode(String value) {

  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int BASE = 31;

  /** Each place weighs three times the one before it, modulo 31 (GB 32100-2015, 5.1). */
  private static final int FACTOR = 3;

  /**
   * @throws IllegalArgumentException when it is no such code
   */
  public CreditCode {
    value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a unified social credit code");
    }
  }

  public static boolean isValid(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    var sum = 0;
    var weight = 1;
    for (int at = 0; at < LENGTH - 1; at++) {
      var sign = SIGNS.indexOf(code.charAt(at));
      if (sign < 0) {
        return false;
      }
      sum += sign * weight;
      weight = weight * FACTOR % BASE;
    }
    return SIGNS.charAt((BASE - sum % BASE) % BASE) == code.charAt(LENGTH - 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
