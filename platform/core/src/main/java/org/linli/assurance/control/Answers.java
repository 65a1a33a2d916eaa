package org.linli.assurance.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.access.boundary.Invalid;
import org.linli.assurance.entity.RegisterKind;

/** The answers of an entry: checked against its kind, and as text in its row. */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> MAP = new TypeReference<>() {};

  private Answers() {}

  /**
   * In the order of the kind's fields, each in its one form; empty ones are none.
   *
   * @throws Invalid an answer is none of its field's, or the kind has no such field
   */
  static Map<String, String> checked(RegisterKind kind, Map<String, String> given) {
    for (var field : given.keySet()) {
      if (kind.field(field).isEmpty()) {
        throw new Invalid(field, "register-no-field");
      }
    }
    var checked = new LinkedHashMap<String, String>();
    for (var field : kind.fields()) {
      var answer = given.get(field.id());
      if (answer != null && !answer.isBlank()) {
        checked.put(field.id(), field.read(answer));
      }
    }
    return checked;
  }

  static String text(Map<String, String> answers) {
    try {
      return JSON.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> of(String text) {
    try {
      return JSON.readValue(text, MAP);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
