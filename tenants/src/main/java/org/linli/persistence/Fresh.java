package org.linli.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something small that doors ask at every call and that seldom changes: held in memory, read again
 * after a change here, and every few seconds for the changes of other nodes. While the database is
 * away the last known stands.
 */
public final class Fresh<T> {

  private static final Logger LOG = Logger.getLogger(Fresh.class.getName());

  private final Duration fresh;
  private final InstantSource clock;
  private final Supplier<T> reader;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Known<T> known;

  private record Known<T>(T value, Instant readAt) {}

  /**
   * @param nothing what is known before anything was read
   */
  public Fresh(T nothing, Duration fresh, InstantSource clock, Supplier<T> reader) {
    this.known = new Known<>(nothing, Instant.MIN);
    this.fresh = fresh;
    this.clock = clock;
    this.reader = reader;
  }

  public T get() {
    var standing = known;
    var now = clock.instant();
    var never = standing.readAt().equals(Instant.MIN);
    if (!never && !isStale(standing.readAt(), fresh, now)) {
      return standing.value();
    }
    // One reads, the others go on with what is known; after a change all wait for the new state.
    if (never) {
      reading.lock();
    } else if (!reading.tryLock()) {
      return standing.value();
    }
    try {
      if (known == standing) {
        known = new Known<>(reader.get(), now);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The newest state could not be read", e);
      known = new Known<>(standing.value(), now);
    } finally {
      reading.unlock();
    }
    return known.value();
  }

  /**
   * Whether what was read then is to be read again. What was read at a time to come was read before
   * the clock was set back, and would else stand until that time is there.
   */
  public static boolean isStale(Instant readAt, Duration fresh, Instant now) {
    return now.isBefore(readAt) || !now.isBefore(readAt.plus(fresh));
  }

  /** Something changed: the next who asks reads. */
  public void forget() {
    known = new Known<>(known.value(), Instant.MIN);
  }
}
