package org.linli.matters.entity;

import java.util.Locale;
import org.linli.messages.Messages;
import org.linli.packs.Text;

/**
 * What the form of a variant takes from its template.
 *
 * @param code the ending of {@code matter.variant.<code>} in the bundles
 * @param step the task that it is about; null for the kind as a whole
 * @param subject what people call the field, step or item; null for the kind itself
 * @param detail what the text says beyond that: a limit, a door, a field; null for nothing
 */
public record Weakening(String code, String step, Text subject, Text detail) {

  public String in(Locale locale) {
    return Messages.text(
        locale, "matter.variant." + code, said(subject, locale), said(detail, locale));
  }

  private static String said(Text text, Locale locale) {
    return text == null ? "" : text.in(locale);
  }
}
