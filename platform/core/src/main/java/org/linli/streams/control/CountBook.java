package org.linli.streams.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.streams.entity.StreamCount;

/**
 * Counts in memory, and adds them up in rows now and then: a counter in the database for each
 * message would be what everybody waits for. A server that falls loses the last second of them, and
 * of nothing else.
 */
final class CountBook {

  private record Key(UUID stream, LocalDate day, String outcome) {}

  private final Jdbi jdbi;
  private final Scopes scopes;
  private Map<Key, StreamCount> counts = new HashMap<>();

  CountBook(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  synchronized void add(UUID stream, String outcome, long readings, Instant now) {
    var day = CountTable.day(now);
    counts.merge(
        new Key(stream, day, outcome), new StreamCount(day, outcome, 1, readings, now), this::sum);
  }

  private StreamCount sum(StreamCount left, StreamCount right) {
    return new StreamCount(
        left.day(),
        left.outcome(),
        left.messages() + right.messages(),
        left.readings() + right.readings(),
        left.lastAt().isAfter(right.lastAt()) ? left.lastAt() : right.lastAt());
  }

  /** Writes what was counted; what cannot be written stays counted. */
  void write() {
    Map<Key, StreamCount> taken;
    synchronized (this) {
      if (counts.isEmpty()) {
        return;
      }
      taken = counts;
      counts = new HashMap<>();
    }
    try {
      scopes.asSystem(
          "streams",
          () -> {
            jdbi.useHandle(
                handle ->
                    taken.forEach((key, count) -> CountTable.add(handle, key.stream(), count)));
            return null;
          });
    } catch (RuntimeException e) {
      synchronized (this) {
        taken.forEach((key, count) -> counts.merge(key, count, this::sum));
      }
      throw e;
    }
  }
}
