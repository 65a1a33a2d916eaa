package org.linli.packs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A text of a pack in both languages. */
public record Text(
    @JsonProperty(required = true) String zh, @JsonProperty(required = true) String en) {

  public Text {
    if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
      throw new IllegalArgumentException("a text needs zh and en");
    }
  }

  /** Chinese unless English is asked for, as {@link org.linli.messages.Messages} does. */
  public String in(Locale locale) {
    return locale != null && "en".equals(locale.getLanguage()) ? en : zh;
  }
}
