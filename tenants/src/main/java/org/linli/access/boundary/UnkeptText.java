package org.linli.access.boundary;

import java.sql.SQLException;

/** A text with a character that the database keeps in none (U+0000), wherever it came in. */
public final class UnkeptText {

  private static final String STATE = "22021";

  private UnkeptText() {}

  /** Whether the database refused for that alone: the caller's fault, not ours. */
  public static boolean is(Throwable thrown) {
    return thrown instanceof SQLException sql && STATE.equals(sql.getSQLState());
  }
}
