package org.linli.linkage.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.StepSetting;

/** Plans and settings as they are kept. */
final class Json {

  private static final ObjectMapper JSON =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_EMPTY).build();
  private static final TypeReference<Map<String, StepSetting>> SETTINGS = new TypeReference<>() {};
  private static final TypeReference<Set<String>> WORDS = new TypeReference<>() {};

  private Json() {}

  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Step step(String text) {
    try {
      return JSON.readValue(text, Step.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, StepSetting> settings(String text) {
    try {
      return JSON.readValue(text, SETTINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Set<String> words(String text) {
    try {
      return JSON.readValue(text, WORDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
