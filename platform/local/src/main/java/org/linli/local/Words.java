package org.linli.local;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the programs of this package tell a person, in the language the start script was called in.
 */
public final class Words {

  private Words() {}

  public static String of(String key, Object... arguments) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var text = ResourceBundle.getBundle("messages/linli-local", locale(), control).getString(key);
    return MessageFormat.format(text, arguments);
  }

  /** The language that the start script was called in. */
  static Locale locale() {
    return "zh".equals(System.getProperty("linli.language"))
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }
}
