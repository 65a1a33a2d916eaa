package org.linli.identity.control;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.identity.entity.OneTime;

/**
 * Counts sign-ins by the name tried. An attempt is counted before the password is looked at, so
 * that a hundred at once are still five; success takes the count away. Names that do not exist are
 * counted alike, or the lock would tell which do.
 */
public final class Failures {

  static final int MOST = 5;
  static final Duration LOCK = Duration.ofMinutes(15);

  private Failures() {}

  /**
   * Counts an attempt.
   *
   * @return whether it may go on
   */
  public static Attempt attempt(Handle handle, String username) {
    var now = Instant.now();
    var name = hash(username);
    var standing =
        handle
            .createQuery(
                "select failures, last_at, locked_until from sign_in_failure where name_hash = :name")
            .bind("name", name)
            .map(
                (row, context) ->
                    new Standing(
                        row.getInt("failures"),
                        row.getTimestamp("last_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("locked_until"))
                            .map(Timestamp::toInstant)))
            .findOne();
    var locked = standing.flatMap(Standing::lockedUntil).filter(until -> until.isAfter(now));
    if (locked.isPresent()) {
      return new Attempt(locked, false);
    }
    // A run of failures ends with its lock, or with a quarter of an hour without one.
    var failures =
        1
            + standing
                .filter(s -> s.lockedUntil().isEmpty() && s.lastAt().plus(LOCK).isAfter(now))
                .map(Standing::failures)
                .orElse(0);
    handle
        .createUpdate(
            """
            insert into sign_in_failure (name_hash, failures, last_at, locked_until)
            values (:name, :failures, :now, :until)
            on conflict (name_hash) do update
              set failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until""")
        .bind("name", name)
        .bind("failures", failures)
        .bind("now", now)
        .bind("until", failures < MOST ? null : now.plus(LOCK))
        .execute();
    return new Attempt(Optional.empty(), failures == MOST);
  }

  /**
   * The name is good again; what was counted a day ago goes along, so that made-up names do not
   * pile up.
   */
  public static void clear(Handle handle, String username) {
    handle
        .createUpdate("delete from sign_in_failure where name_hash = :name or last_at < :stale")
        .bind("name", hash(username))
        .bind("stale", Instant.now().minus(Duration.ofDays(1)))
        .execute();
  }

  public static String hash(String username) {
    return OneTime.digest(username.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * An attempt to sign in.
   *
   * @param closedUntil until when the name is closed: then the attempt was not counted and must not
   *     go on
   * @param last whether the name closes unless this one succeeds
   */
  public record Attempt(Optional<Instant> closedUntil, boolean last) {}

  private record Standing(int failures, Instant lastAt, Optional<Instant> lockedUntil) {}
}
