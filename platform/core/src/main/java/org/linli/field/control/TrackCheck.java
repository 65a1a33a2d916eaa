package org.linli.field.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.access.boundary.Invalid;
import org.linli.field.entity.Fix;
import org.linli.field.entity.TrackPoint;
import org.linli.field.entity.TrackReport;

/** Positions that can be, by the platform's clock. */
public final class TrackCheck {

  /** Four hours without a connection, once a minute. */
  public static final int MOST = 240;

  /** Phones round; a position is no younger than its sending by more than that. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  /**
   * A position and the phone's own time of it, by which it is known again.
   *
   * @param toldAt by the phone's clock
   */
  public record Told(Instant toldAt, TrackPoint point) {}

  private TrackCheck() {}

  /**
   * @throws Invalid for too many, for a position that is none, found after it was sent, or longer
   *     ago than a phone keeps anything
   */
  public static List<Told> of(TrackReport report, Instant now) {
    var sent = required("sentAt", report.sentAt());
    var fixes = required("fixes", report.fixes());
    if (fixes.size() > MOST) {
      throw new Invalid("fixes", "too-many");
    }
    return fixes.stream().map(fix -> told(required("fixes", fix), sent, now)).toList();
  }

  private static Told told(Fix fix, Instant sent, Instant now) {
    if (!fix.isOnEarth()) {
      throw new Invalid("fixes", "not-a-position");
    }
    var age = Duration.between(required("fixes.at", fix.at()), sent);
    if (age.compareTo(SLACK.negated()) < 0) {
      throw new Invalid("fixes.at", "after-it-was-sent");
    }
    if (age.compareTo(Written.KEPT) > 0) {
      throw new Invalid("fixes.at", "kept-too-long");
    }
    var at = now.minus(age.isNegative() ? Duration.ZERO : age);
    return new Told(fix.at(), new TrackPoint(at, fix.longitude(), fix.latitude(), fix.accuracy()));
  }

  private static <T> T required(String field, T value) {
    if (value == null) {
      throw new Invalid(field, "required");
    }
    return value;
  }
}
