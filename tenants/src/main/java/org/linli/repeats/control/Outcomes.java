package org.linli.repeats.control;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import org.linli.keys.boundary.KeyRing;
import org.linli.repeats.boundary.DoneBefore;

/**
 * What came of a change, as it is kept: JSON, encrypted, for it may hold a secret that is told
 * once.
 */
public final class Outcomes {

  /** What is longer is no answer to a change, but a file. */
  private static final int LONGEST = 64 * 1024;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final KeyRing keys;

  public Outcomes(KeyRing keys) {
    this.keys = keys;
  }

  /**
   * @param told the type that the outcome is of
   * @param context where it stands: elsewhere it does not open
   * @return nothing where it could not be told again as it is
   */
  public Optional<String> sealed(Object outcome, Type told, String context) {
    try {
      var text = JSON.writeValueAsBytes(outcome);
      return text.length <= LONGEST && Objects.deepEquals(outcome, read(text, told))
          ? Optional.of(keys.encrypt(text, context))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws DoneBefore its key is destroyed, or its type has changed since
   */
  public Object opened(String sealed, Type told, String context) {
    var text = keys.decrypt(sealed, context).orElseThrow(DoneBefore::new);
    try {
      return read(text, told);
    } catch (IOException e) {
      throw new DoneBefore();
    }
  }

  private static Object read(byte[] text, Type told) throws IOException {
    return told == void.class ? null : JSON.readValue(text, JSON.constructType(told));
  }
}
