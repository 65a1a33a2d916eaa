package org.linli.messages;

import java.util.Locale;

/** The languages that every bundle has. */
enum Language {
  ZH_CN(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** How a bundle's file names it. */
  String suffix() {
    return "_" + locale + ".properties";
  }
}
