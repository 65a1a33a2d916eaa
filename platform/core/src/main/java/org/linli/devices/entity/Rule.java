package org.linli.devices.entity;

import org.linli.packs.Text;

/**
 * When a device of a model raises an alarm, and what ends it.
 *
 * @param when null for a rule of silence
 * @param forSeconds how long {@code when} must hold before the alarm is raised; 0 raises at once
 * @param clear what ends the alarm: an alarm has to be able to end by itself
 * @param caseKind the kind of case it opens; null for none
 * @param rate where the change is looked at, not the value; null otherwise
 * @param times where once is not enough; null otherwise
 * @param hours when it is on guard; null for always
 * @param silentIntervals after how many of its intervals without a word a device alarms; such a
 *     rule knows nothing else, and the device's next word ends its alarm
 */
public record Rule(
    String id,
    Text name,
    Severity severity,
    Condition when,
    int forSeconds,
    Condition clear,
    String caseKind,
    Rate rate,
    Times times,
    Hours hours,
    Integer silentIntervals)
    implements AlarmKind {

  private static final int MOST_INTERVALS = 10_000;

  public Rule {
    if (id == null || !id.matches("[a-z][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException("not the id of a rule: " + id);
    }
    if (name == null
        || severity == null
        || (silentIntervals == null && (when == null || clear == null))) {
      throw new IllegalArgumentException("a rule needs name, severity, when and clear");
    }
    if (forSeconds < 0) {
      throw new IllegalArgumentException("forSeconds must not be negative");
    }
    if (rate != null && times != null) {
      throw new IllegalArgumentException("a rule looks at rate or times, not at both");
    }
    if ((rate != null || times != null) && !when.metric().equals(clear.metric())) {
      throw new IllegalArgumentException("rate and times look at one metric");
    }
    if (rate != null && !(when.op().isOrder() && clear.op().isOrder())) {
      throw new IllegalArgumentException("a rate is above or below");
    }
    if (silentIntervals != null
        && (silentIntervals < 1
            || silentIntervals > MOST_INTERVALS
            || when != null
            || clear != null
            || rate != null
            || times != null
            || forSeconds != 0)) {
      throw new IllegalArgumentException(
          "a rule of silence knows 1 to 10000 intervals, no condition and no wait");
    }
  }

  /** A rule that a single value decides, and the time that it has been so. */
  public static Rule plain(
      String id,
      Text name,
      Severity severity,
      Condition when,
      int forSeconds,
      Condition clear,
      String caseKind) {
    return new Rule(id, name, severity, when, forSeconds, clear, caseKind, null, null, null, null);
  }

  /** Raised by the absence of a word, not by one. */
  public boolean hearsSilence() {
    return silentIntervals != null;
  }

  /** Whether a value decides without regard to those before it and to the hour. */
  public boolean needsOneValue() {
    return rate == null && times == null && hours == null;
  }

  /** How far back in the readings lies what it has to know; 0 when it has to know nothing. */
  public int looksBackSeconds() {
    int window = rate != null ? rate.overSeconds() : times != null ? times.withinSeconds() : 0;
    return window + forSeconds;
  }
}
