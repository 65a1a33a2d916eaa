package org.linli.ui.apis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as people read it. */
final class Pretty {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Pretty() {}

  /** The text itself where it is no JSON. */
  static String of(String text) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return text;
    }
  }
}
