package org.linli.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.linli.access.boundary.Refusal;

/**
 * What is no fault of a call and none of ours: no room is left where it would be kept, or the
 * database is away. What found no room was not done. Of a line that broke nobody knows whether the
 * last word came through.
 */
public final class Outage extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Seconds; a database comes back sooner than somebody makes room. */
  private static final long AWAY = 10;

  private static final long FULL = 60;

  /** SQLSTATE: no room on the disk of the database. */
  private static final String DISK_FULL = "53100";

  private final long retryAfterSeconds;

  private Outage(String code, int status, long retryAfterSeconds) {
    super(code, status);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Of one thrown thing, not of its causes. */
  public static Optional<Outage> of(Throwable thrown) {
    if (thrown instanceof SQLException sql && sql.getSQLState() != null) {
      if (sql.getSQLState().equals(DISK_FULL)) {
        return Optional.of(full());
      }
      return isAway(sql.getSQLState()) ? Optional.of(away()) : Optional.empty();
    }
    return thrown instanceof IOException file && isFull(file.getMessage())
        ? Optional.of(full())
        : Optional.empty();
  }

  private static Outage full() {
    return new Outage("storage-full", 507, FULL);
  }

  private static Outage away() {
    return new Outage("database-away", 503, AWAY);
  }

  /**
   * The line to it broke or cannot be made (class 08), or it goes down, was killed, or comes up.
   */
  private static boolean isAway(String state) {
    return state.startsWith("08") || state.matches("57P0[1-3]");
  }

  /** Java has no word of its own for it: ENOSPC and EDQUOT come as the system says them. */
  private static boolean isFull(String message) {
    var said = message == null ? "" : message.toLowerCase(Locale.ROOT);
    return said.contains("no space left on device") || said.contains("disk quota exceeded");
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
