package org.linli.contracts.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.linli.contracts.entity.Wording;
import org.linli.persistence.Sha256;

/**
 * A text as it is kept and signed: the very characters, and the hash over them. It is written once
 * and never again, so the order inside its sets does not matter.
 */
public final class WordingText {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private WordingText() {}

  static String write(Wording wording) {
    try {
      return JSON.writeValueAsString(wording);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Wording read(String text) {
    try {
      return JSON.readValue(text, Wording.class);
    } catch (JacksonException e) {
      throw new IllegalStateException("a contract's text cannot be read", e);
    }
  }

  public static String hash(String text) {
    return Sha256.hex(text);
  }
}
