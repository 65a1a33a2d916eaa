package org.linli.access.control;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Unchecked;

/**
 * SQLSTATE 40001 and its kin: the database could not order two transactions. Ordinary under
 * SERIALIZABLE, and answered by running the whole business call again, at the boundary alone.
 */
public final class Retrying {

  /** A handful, with growing pauses: under contention the second try may meet the same rival. */
  private static final int ATTEMPTS = 5;

  /**
   * No order was found, a deadlock, or somebody else was first with a unique row: whoever looks
   * again sees that row, and refuses by name.
   */
  private static final Set<String> AGAIN = Set.of("40001", "40P01", "23505");

  private Retrying() {}

  public static <T> T retry(Callable<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.call();
      } catch (Exception e) {
        if (!isCauseOf(e)) {
          return Unchecked.call(
              () -> {
                throw e;
              });
        }
        if (attempt == ATTEMPTS) {
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
  static boolean isCauseOf(Throwable thrown) {
    for (int depth = 0; thrown != null && depth < 20; depth++, thrown = thrown.getCause()) {
      if (thrown instanceof SQLException sql && AGAIN.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
      for (var hidden : thrown.getSuppressed()) {
        if (isCauseOf(hidden)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep((long) (Math.random() * 10 * (1 << attempt)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
