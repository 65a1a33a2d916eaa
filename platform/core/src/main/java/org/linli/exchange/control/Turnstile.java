package org.linli.exchange.control;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.linli.exchange.boundary.ExchangeBusy;

/**
 * How many pages are made at once. More readers than the machine has hands for make every page slow
 * and none sooner; so some read, in the order in which they came, the others wait, and who would
 * wait too long is told so at once, while there is still time to come again.
 */
public final class Turnstile {

  private static final int PLACES_PER_CORE = 4;
  private static final int CROWD = 512;
  private static final int OF_ONE = 128;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Semaphore places;
  private final int crowd;
  private final int ofOne;
  private final Duration patience;
  private final AtomicInteger inside = new AtomicInteger();
  private final Map<UUID, Integer> each = new ConcurrentHashMap<>();

  public Turnstile() {
    this(
        PLACES_PER_CORE * Math.max(2, Runtime.getRuntime().availableProcessors()),
        CROWD,
        OF_ONE,
        PATIENCE);
  }

  /**
   * @param places where pages are read
   * @param crowd reading and waiting together
   * @param ofOne of these at most so many for one account, so that one cannot shut the others out
   * @param patience how long somebody waits for a place
   */
  Turnstile(int places, int crowd, int ofOne, Duration patience) {
    this.places = new Semaphore(places, true);
    this.crowd = crowd;
    this.ofOne = ofOne;
    this.patience = patience;
  }

  /**
   * From the question to the answer.
   *
   * @throws ExchangeBusy when too many are inside already, or too many for that account
   */
  public <T> T pass(UUID account, Supplier<T> work) {
    if (inside.incrementAndGet() > crowd) {
      inside.decrementAndGet();
      throw ExchangeBusy.full();
    }
    try {
      if (each.merge(account, 1, Integer::sum) > ofOne) {
        throw ExchangeBusy.tooMany(ofOne);
      }
      return work.get();
    } finally {
      each.computeIfPresent(account, (same, count) -> count == 1 ? null : count - 1);
      inside.decrementAndGet();
    }
  }

  /**
   * The part of it that needs a connection.
   *
   * @throws ExchangeBusy when none came free in time
   */
  public <T> T read(Supplier<T> work) {
    if (!placed()) {
      throw ExchangeBusy.full();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean placed() {
    try {
      return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
