package org.linli.showcase.control;

import java.util.Locale;

/** What a new installation is filled with when its server starts. */
public enum Filling {
  /** Nothing: divisions and the first account come by other hands. */
  NONE,

  /** The city's divisions, and the first accounts of the bureau and of the platform. */
  CITY,

  /** The same with communities to look at, and accounts of every tier. */
  SHOWCASE;

  /**
   * @param word {@code none}, {@code city} or {@code showcase}; empty to go by the other setting
   * @param showcase the setting of earlier versions
   * @throws IllegalArgumentException another word
   */
  public static Filling of(String word, boolean showcase) {
    if (word.isBlank()) {
      return showcase ? SHOWCASE : NONE;
    }
    return valueOf(word.strip().toUpperCase(Locale.ROOT));
  }
}
