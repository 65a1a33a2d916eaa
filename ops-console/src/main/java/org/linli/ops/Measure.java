package org.linli.ops;

import java.time.Duration;
import org.linli.look.text.Say;

/** Sizes and spans of time as people read them. */
public final class Measure {

  public static final long MEGABYTE = 1024L * 1024;

  private Measure() {}

  public static long megabytes(long bytes) {
    return Math.round(bytes / (double) MEGABYTE);
  }

  /** The two greatest units: {@code 3 d 4 h}, {@code 12 min 5 s}. */
  public static String span(Duration passed) {
    if (passed.toDays() > 0) {
      return Say.text("ops.span.days", passed.toDays(), passed.toHoursPart());
    }
    return passed.toHours() > 0
        ? Say.text("ops.span.hours", passed.toHours(), passed.toMinutesPart())
        : Say.text("ops.span.minutes", passed.toMinutes(), passed.toSecondsPart());
  }

  /** Microseconds as milliseconds with one digit. */
  public static String millis(long micros) {
    return Say.text("ops.millis", Say.number(micros / 1000.0, 1));
  }
}
