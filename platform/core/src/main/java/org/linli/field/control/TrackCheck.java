package org.linli.field.control;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * A position and the phone's own time of it, by which it is known again.
   *
   * @param toldAt by the phone's clock, to the minute: more than one in each says nothing more
   */
  public record Told(Instant toldAt, TrackPoint point) {}

  private TrackCheck() {}

  /**
   * Without those that the phone found after it sent them, or longer ago than it keeps anything:
   * its clock was set meanwhile, and the others are good.
   *
   * @throws Invalid for too many, for a position that is none, and for a time that is none
   */
  public static List<Told> of(TrackReport report, Instant now) {
    var sent = required("sentAt", report.sentAt());
    var fixes = required("fixes", report.fixes());
    if (fixes.size() > MOST) {
      throw new Invalid("fixes", "too-many");
    }
    if (sent.isBefore(EARLIEST) || sent.isAfter(LATEST)) {
      throw new Invalid("sentAt", "form");
    }
    return fixes.stream().flatMap(fix -> told(required("fixes", fix), sent, now).stream()).toList();
  }

  private static Optional<Told> told(Fix fix, Instant sent, Instant now) {
    if (!fix.isOnEarth()) {
      throw new Invalid("fixes", "not-a-position");
    }
    var age = Duration.between(required("fixes.at", fix.at()), sent);
    if (age.compareTo(SLACK.negated()) < 0 || age.compareTo(Written.KEPT) > 0) {
      return Optional.empty();
    }
    var at = now.minus(age.isNegative() ? Duration.ZERO : age);
    return Optional.of(
        new Told(
            fix.at().truncatedTo(ChronoUnit.MINUTES),
            new TrackPoint(at, fix.longitude(), fix.latitude(), fix.accuracy())));
  }

  private static <T> T required(String field, T value) {
    if (value == null) {
      throw new Invalid(field, "required");
    }
    return value;
  }
}
