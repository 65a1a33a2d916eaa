package org.linli.feeds.control;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.linli.access.boundary.Invalid;

/**
 * How far a walk through the dead letters came. What is refused anew while it walks lies after its
 * end: a replay that fails would else feed itself for ever.
 *
 * @param end the first moment that does not belong to the walk
 * @param at of the last letter that was dealt with
 */
record LetterCursor(Instant end, Instant at, UUID id) {

  private static final UUID NONE = new UUID(0, 0);

  /** Before the first letter of a walk that begins now. */
  static LetterCursor first(Instant now) {
    return new LetterCursor(now.truncatedTo(ChronoUnit.MICROS), Instant.EPOCH, NONE);
  }

  /**
   * @param text null for the first part
   * @throws Invalid it is none of ours
   */
  static LetterCursor of(String text, Instant now) {
    if (text == null || text.isBlank()) {
      return first(now);
    }
    try {
      var decoded = Base64.getUrlDecoder().decode(text);
      var parts = new String(decoded, StandardCharsets.US_ASCII).split(" ", -1);
      if (parts.length == 3) {
        return new LetterCursor(micros(parts[0]), micros(parts[1]), UUID.fromString(parts[2]));
      }
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      // Told below.
    }
    throw new Invalid("after", "cursor");
  }

  LetterCursor next(Instant lastAt, UUID lastId) {
    return new LetterCursor(end, lastAt, lastId);
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (micros(end) + " " + micros(at) + " " + id).getBytes(StandardCharsets.US_ASCII));
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static Instant micros(String text) {
    var micros = Long.parseLong(text);
    // No later than the year 9999, which a column of time has room for.
    if (micros < 0 || micros > 253_402_300_799_000_000L) {
      throw new IllegalArgumentException(text);
    }
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
