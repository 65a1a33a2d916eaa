package org.linli.rights.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.linli.rights.entity.Terms;

/** A contract's terms as the database keeps them: JSON. */
final class TermsText {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private TermsText() {}

  static String write(Terms terms) {
    try {
      return JSON.writeValueAsString(terms);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Terms that cannot be read open nothing: whoever asks gets an error, not the data. */
  static Terms read(String text) {
    try {
      return JSON.readValue(text, Terms.class);
    } catch (JacksonException e) {
      throw new IllegalStateException("contract terms cannot be read", e);
    }
  }
}
