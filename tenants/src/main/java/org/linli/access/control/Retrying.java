package org.linli.access.control;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Unchecked;

/**
 * SQLSTATE 40001 and its kin: the database could not order two transactions. Ordinary under
 * SERIALIZABLE, and answered by running the whole business call again, at the boundary alone.
 */
public final class Retrying {

  /**
   * With growing pauses, six seconds at most in all: a hundred callers at one small table find
   * their order one by one.
   */
  private static final int ATTEMPTS = 32;

  /** A row that still stands in the way after this many looks will not go away. */
  private static final int LOOKS = 5;

  private static final int LONGEST_PAUSE_MILLIS = 200;

  /** Somebody sits before the screen. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** No order was found, or a deadlock. */
  private static final Set<String> UNORDERED = Set.of("40001", "40P01");

  /**
   * Somebody else was first with a unique row: whoever looks again sees that row, and refuses by
   * name.
   */
  private static final Set<String> TAKEN = Set.of("23505");

  private Retrying() {}

  public static <T> T retry(Callable<T> work) {
    return retry(work, LONGEST);
  }

  /**
   * @param longest after so long no new try begins, but the first few are made in any case
   */
  static <T> T retry(Callable<T> work, Duration longest) {
    var began = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return work.call();
      } catch (Exception e) {
        var unordered = isCauseOf(e, UNORDERED);
        if (!unordered && !isCauseOf(e, TAKEN)) {
          return Unchecked.call(
              () -> {
                throw e;
              });
        }
        var waited = System.nanoTime() - began > longest.toNanos();
        if (attempt == ATTEMPTS || attempt >= LOOKS && (waited || !unordered)) {
          throw new Conflict("transaction");
        }
        pause(attempt);
      }
    }
  }

  /**
   * At commit it arrives deep below HeuristicMixedException and XAException, so the whole chain is
   * searched.
   */
  private static boolean isCauseOf(Throwable thrown, Set<String> states) {
    for (int depth = 0; thrown != null && depth < 20; depth++, thrown = thrown.getCause()) {
      if (thrown instanceof SQLException sql
          && states.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
      for (var hidden : thrown.getSuppressed()) {
        if (isCauseOf(hidden, states)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(
          (long) (Math.random() * Math.min(LONGEST_PAUSE_MILLIS, 10 << Math.min(attempt, 10))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
