package org.linli.matters.entity;

import java.util.Locale;
import org.linli.messages.Messages;

/**
 * A field that was not filled in as its form wants it.
 *
 * @param field its id
 * @param label as the form calls it
 * @param rule the ending of {@code matter.rule.<rule>} in the bundles
 * @param limit what the rule speaks of; empty for nothing
 */
public record FieldFault(String field, String label, String rule, String limit) {

  public String in(Locale locale) {
    return Messages.text(locale, "matter.rule." + rule, label, limit);
  }
}
