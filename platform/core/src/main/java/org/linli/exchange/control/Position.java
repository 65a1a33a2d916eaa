package org.linli.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.linli.access.boundary.Invalid;
import org.linli.exchange.boundary.Pull;

/**
 * Where a page ended: the value it was ordered by and the key of its last row. Told to the consumer
 * as one word; it fits the question it came from and no other.
 *
 * @param value as text; null where the row had none
 */
record Position(String value, String key) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 600;

  /** Behind every id and every division's code. */
  private static final String LAST_KEY = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  /**
   * At the end of a walk, no later than the moment: rows of before may still come up behind later
   * ones that were seen, so the next look begins there, and tells some a second time.
   */
  Position before(Instant settled) {
    return value != null && Instant.parse(value).isAfter(settled)
        ? new Position(settled.toString(), LAST_KEY)
        : this;
  }

  /** Behind all that carries that moment or an earlier one. */
  static Position at(Instant moment) {
    return new Position(moment.toString(), LAST_KEY);
  }

  /** The position as a word of the question's. */
  String told(Pull pull) {
    try {
      var text = JSON.writeValueAsBytes(new String[] {print(pull), value, key});
      return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The position that a question begins after; null from the beginning. */
  static Position of(Pull pull) {
    return read(pull, pull.after());
  }

  /** The position up to which a question asks; null without an end. */
  static Position end(Pull pull) {
    return read(pull, pull.until());
  }

  private static Position read(Pull pull, String told) {
    if (told == null || told.isBlank()) {
      return null;
    }
    try {
      var words =
          JSON.readValue(
              Base64.getUrlDecoder().decode(told.length() > LONGEST ? "" : told), String[].class);
      if (words.length == 3 && words[2] != null && print(pull).equals(words[0])) {
        return new Position(words[1], words[2]);
      }
    } catch (IOException | IllegalArgumentException e) {
      // Told below, as a position of another question.
    }
    throw new Invalid("after", "position-of-another");
  }

  private static String print(Pull pull) {
    var question =
        pull.asset()
            + "\n"
            + pull.tenant()
            + "\n"
            + pull.sort()
            + "\n"
            + String.join("\n", pull.filters());
    return ChainHash.of(Arrays.toString(question.getBytes(StandardCharsets.UTF_8)))
        .substring(0, 12);
  }
}
