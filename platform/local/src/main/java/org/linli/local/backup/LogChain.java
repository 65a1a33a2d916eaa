package org.linli.local.backup;

import java.util.Collection;
import java.util.TreeMap;
import org.linli.local.LocalFailure;
import org.linli.local.Words;

/**
 * The pieces of the log behind a full copy, as far as each follows upon the one before. A database
 * that recovers stops at the first that is missing, as if the log ended there: that must be said.
 */
final class LogChain {

  /** The name of a piece itself: timeline, log and segment, eight digits each. */
  private static final int NAME = 24;

  private static final int SEGMENTS = 256;

  private final Manifest full;
  private final TreeMap<Long, String> pieces = new TreeMap<>();

  /**
   * @param names of all that lies in a place's log
   */
  LogChain(Manifest full, Collection<String> names) {
    this.full = full;
    for (var name : names) {
      if (name.length() == NAME && number(name) >= number(full.first())) {
        pieces.put(number(name), name);
      }
    }
  }

  /** Where it stands in the log, whatever its timeline. */
  private static long number(String piece) {
    return Long.parseLong(piece, 8, 16, 16) * SEGMENTS + Long.parseLong(piece, 16, NAME, 16);
  }

  /**
   * Whether nothing is missing.
   *
   * @throws LocalFailure the copy itself is not whole without what is missing
   */
  boolean whole() {
    var expected = number(full.first());
    for (var number : pieces.keySet()) {
      if (number != expected) {
        break;
      }
      expected++;
    }
    if (expected <= number(full.last())) {
      throw new LocalFailure(Words.of("backup.log-of-copy", full.name(), named(expected)));
    }
    return pieces.isEmpty() || pieces.lastKey() < expected;
  }

  /** The last piece before the first gap. */
  String lastBeforeGap() {
    var number = number(full.first());
    while (pieces.containsKey(number + 1)) {
      number++;
    }
    return pieces.get(number);
  }

  private static String named(long number) {
    return "%08X%08X".formatted(number / SEGMENTS, number % SEGMENTS);
  }
}
