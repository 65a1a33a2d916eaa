package org.linli.upkeep.entity;

import java.time.LocalDate;
import java.util.UUID;

/** Which records are wanted; null for all. */
public record RecordQuery(
    UUID device, CheckKind kind, Boolean passed, LocalDate from, LocalDate until) {
  public static final RecordQuery ALL = new RecordQuery(null, null, null, null, null);
}
