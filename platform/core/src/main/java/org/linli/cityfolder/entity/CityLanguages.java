package org.linli.cityfolder.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * Which languages the screens offer.
 *
 * @param offered BCP 47 tags, of those that the platform speaks
 * @param first for whoever asks for none of them
 */
public record CityLanguages(
    @JsonProperty(required = true) List<String> offered,
    @JsonProperty(required = true) String first) {

  public CityLanguages {
    offered = List.copyOf(offered);
  }

  /** Whether the screens speak it. */
  public boolean offers(Locale locale) {
    return offered.stream()
        .anyMatch(tag -> Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage()));
  }

  public Locale firstLocale() {
    return Locale.forLanguageTag(first);
  }
}
