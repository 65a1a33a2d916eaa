package org.linli.things.control;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.linli.things.boundary.NotUnderstood;
import org.linli.things.boundary.TooDear;

/** What the database says to a query that can be read and yet not be computed. */
final class Failures {

  private static final String TOO_LONG = "57014";

  /** Class 22: data that a function or a cast does not take, a number out of its range. */
  private static final String DATA = "22";

  private Failures() {}

  static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
          if (sql.getSQLState().equals(TOO_LONG)) {
            throw new TooDear();
          }
          if (sql.getSQLState().startsWith(DATA)) {
            throw new NotUnderstood("$filter", "things-value", "");
          }
        }
      }
      throw e;
    }
  }
}
