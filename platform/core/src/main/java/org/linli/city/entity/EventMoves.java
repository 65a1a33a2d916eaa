package org.linli.city.entity;

import java.time.Instant;
import java.util.Map;

/**
 * How the grid events of a community moved since they were counted last.
 *
 * @param open that are under way now
 * @param overdue of these, whose time is over
 * @param openedNow that began in the running hour
 * @param openedBefore that began in the hour before
 * @param closed that came to their end since, by the beginning of the hour in which they did
 */
public record EventMoves(
    long open, long overdue, long openedNow, long openedBefore, Map<Instant, Long> closed) {

  public EventMoves {
    closed = Map.copyOf(closed);
  }

  /** How many came to their end, in whatever hour. */
  public long allClosed() {
    return closed.values().stream().mapToLong(Long::longValue).sum();
  }
}
