package org.linli.alarms.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.devices.entity.AlarmKind;

/**
 * What a batch of readings did to one alarm.
 *
 * @param raised whether the batch raised it
 * @param occurrences how often its cause was seen since it was raised
 * @param clearedAt null while it stays open
 * @param trace of the reading behind it, as it travelled; null for none
 */
public record AlarmChange(
    UUID alarm,
    UUID device,
    AlarmKind rule,
    boolean raised,
    Instant raisedAt,
    Instant lastAt,
    long occurrences,
    double value,
    Instant clearedAt,
    String trace) {

  /** Without a reading behind it. */
  public AlarmChange(
      UUID alarm,
      UUID device,
      AlarmKind rule,
      boolean raised,
      Instant raisedAt,
      Instant lastAt,
      long occurrences,
      double value,
      Instant clearedAt) {
    this(alarm, device, rule, raised, raisedAt, lastAt, occurrences, value, clearedAt, null);
  }
}
