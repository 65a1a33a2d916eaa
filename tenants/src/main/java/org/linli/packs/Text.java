package org.linli.packs;

import java.util.Locale;

/** A text of a pack, Chinese and English. */
public record Text(String zh, String en) {

  /** Chinese for every Chinese locale, English for all others. */
  public String in(Locale locale) {
    return "zh".equals(locale.getLanguage()) ? zh : en;
  }
}
