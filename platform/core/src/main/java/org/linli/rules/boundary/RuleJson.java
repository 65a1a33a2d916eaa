package org.linli.rules.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.linli.devices.entity.Rule;
import org.linli.packs.Packs;
import org.linli.packs.Text;

/** A rule as a row keeps it: written as a pack writes it, and read as strictly. */
public final class RuleJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private RuleJson() {}

  public static String write(Rule rule) {
    try {
      return JSON.writeValueAsString(rule);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Rule read(String body) {
    return read(body, Rule.class);
  }

  /** A rule's name alone. */
  public static Text name(String body) {
    return read(body, Text.class);
  }

  private static <T> T read(String body, Class<T> type) {
    return Packs.read(
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "rule", type);
  }
}
