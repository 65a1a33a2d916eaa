package org.linli.exports.entity;

import java.util.Locale;
import org.linli.messages.Messages;

/** Our own words as files say them: the text of {@code Type.CONSTANT}. */
public final class Words {

  private Words() {}

  public static String of(Locale locale, Enum<?> constant) {
    return constant == null
        ? null
        : Messages.text(
            locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  public static String yes(Locale locale, boolean value) {
    return Messages.text(locale, value ? "exports.yes" : "exports.no");
  }

  /** The text {@code prefix + word}, or the word itself where no bundle knows it. */
  public static String of(Locale locale, String prefix, String word) {
    return word != null && Messages.has(locale, prefix + word)
        ? Messages.text(locale, prefix + word)
        : word;
  }
}
