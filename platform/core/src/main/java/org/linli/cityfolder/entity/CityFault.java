package org.linli.cityfolder.entity;

import java.util.Locale;
import org.linli.messages.Messages;

/**
 * Something wrong in a city's folder.
 *
 * @param file within the folder
 * @param line from 1; 0 where it belongs to no single line
 * @param rule the key of its words, without {@code city-folder.fault.}
 * @param detail what was found; empty for nothing
 */
public record CityFault(String file, int line, String rule, String detail) {

  /** In somebody's language: {@code city.yaml:7: …}. */
  public String words(Locale locale) {
    var at = line > 0 ? file + ":" + line : file;
    return at + ": " + Messages.text(locale, "city-folder.fault." + rule, detail);
  }
}
