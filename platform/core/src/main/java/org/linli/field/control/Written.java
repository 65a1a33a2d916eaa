package org.linli.field.control;

import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Invalid;
import org.linli.field.entity.FieldEntry;
import org.linli.field.entity.Fix;

/**
 * When and where an entry was written, by the platform's clock. A phone's clock may be wrong by
 * hours; how long it kept the entry is known all the same, since both ends of that are read from
 * the one clock.
 */
public record Written(Instant at, Fix fix) {

  /** For so long a phone keeps what it wrote, and what it took along. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** Sending takes its time, and a step may have been taken along in the second that it opened. */
  private static final Duration SLACK = Duration.ofMinutes(5);

  /**
   * @throws Invalid for what was written after it was sent, or longer ago than a phone keeps it,
   *     and for a position that is none
   */
  public static Written of(FieldEntry entry, Instant now) {
    var age = age("writtenAt", required("writtenAt", entry.writtenAt()), entry);
    var fix = entry.fix();
    if (fix == null) {
      return new Written(now.minus(age), null);
    }
    if (!fix.isOnEarth()) {
      throw new Invalid("fix", "not-a-position");
    }
    var found = now.minus(age("fix.at", required("fix.at", fix.at()), entry));
    return new Written(
        now.minus(age), new Fix(fix.longitude(), fix.latitude(), fix.accuracy(), found));
  }

  private static Duration age(String field, Instant at, FieldEntry entry) {
    var age = Duration.between(at, required("sentAt", entry.sentAt()));
    if (age.isNegative()) {
      throw new Invalid(field, "after-it-was-sent");
    }
    if (age.compareTo(KEPT.plus(SLACK)) > 0) {
      throw new Invalid(field, "kept-too-long");
    }
    return age;
  }

  private static <T> T required(String field, T value) {
    if (value == null) {
      throw new Invalid(field, "required");
    }
    return value;
  }

  /**
   * @param opened when the step came up that it did
   * @throws Invalid where it was written before
   */
  public void after(Instant opened) {
    if (at.isBefore(opened.minus(SLACK))) {
      throw new Invalid("writtenAt", "before-its-step");
    }
  }
}
