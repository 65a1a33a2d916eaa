package org.linli.feeds.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.MetricType;

/**
 * What a value and its time have to satisfy by themselves; what they have to satisfy beside older
 * ones is {@link DeviceMemory}'s.
 */
final class ReadingCheck {

  /** Live data further off than this is flagged (000 §7.2 a 6). */
  static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  /** Beyond this a time is no deviation but an error. */
  static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(5);

  /**
   * Older than this on arrival is history that was sent later (000 §7.2 a 3): stored, but it raises
   * no alarm.
   */
  static final Duration BACK_FILL = Duration.ofMinutes(10);

  private static final long OLDEST = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

  private ReadingCheck() {}

  static Optional<Reason> time(long at, long receivedAt) {
    if (at > receivedAt + FUTURE_TOLERANCE.toMillis()) {
      return Optional.of(Reason.TIME_IN_FUTURE);
    }
    return at < OLDEST ? Optional.of(Reason.TIME_TOO_OLD) : Optional.empty();
  }

  /** Whether the reading speaks of now, as far as its arrival at the door tells. */
  static boolean isLive(long at, long receivedAt) {
    return at >= receivedAt - BACK_FILL.toMillis();
  }

  static boolean isClockOff(long offsetMillis) {
    return Math.abs(offsetMillis) > CLOCK_TOLERANCE.toMillis();
  }

  /**
   * @param metric null when the model does not know it
   */
  static Optional<Reason> value(Metric metric, SentValue value) {
    if (metric == null) {
      return Optional.of(Reason.UNKNOWN_METRIC);
    }
    if (!value.isNumber()) {
      return isTruth(metric, value) ? Optional.empty() : Optional.of(Reason.WRONG_TYPE);
    }
    return switch (metric.type()) {
      case NUMBER, COUNTER ->
          (metric.min() != null && value.number() < metric.min())
                  || (metric.max() != null && value.number() > metric.max())
              ? Optional.of(Reason.OUT_OF_RANGE)
              : Optional.empty();
      case FLAG ->
          value.number() == 0 || value.number() == 1
              ? Optional.empty()
              : Optional.of(Reason.OUT_OF_RANGE);
      case STATE -> state(metric, value.number());
    };
  }

  /**
   * A measure beyond its range may be a fault or a disaster: it is kept until somebody has looked
   * (000 §7.2 a 5).
   */
  static boolean isLookedAt(Metric metric, Reason reason) {
    return reason == Reason.OUT_OF_RANGE
        && (metric.type() == MetricType.NUMBER || metric.type() == MetricType.COUNTER);
  }

  /** The number to be stored of a value that has passed. */
  static double number(SentValue value) {
    return value.isNumber() ? value.number() : "true".equals(value.other()) ? 1 : 0;
  }

  private static Optional<Reason> state(Metric metric, double number) {
    if (number != Math.rint(number)) {
      return Optional.of(Reason.WRONG_TYPE);
    }
    return metric.states().containsKey((int) number) && (int) number == number
        ? Optional.empty()
        : Optional.of(Reason.UNKNOWN_STATE);
  }

  /** Some devices say true and false for a flag. */
  private static boolean isTruth(Metric metric, SentValue value) {
    return metric.type() == MetricType.FLAG
        && ("true".equals(value.other()) || "false".equals(value.other()));
  }
}
