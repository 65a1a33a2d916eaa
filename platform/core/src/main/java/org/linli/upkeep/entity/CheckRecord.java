package org.linli.upkeep.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.devices.entity.DeviceId;

/**
 * What was done to a device; never changed afterwards.
 *
 * @param dueOn when it should have been done at the latest; null where it is never due
 * @param caseId the matter that a fault opened, a case before faults opened matters; null for none
 */
public record CheckRecord(
    UUID id,
    DeviceId device,
    String code,
    String name,
    String model,
    String placeName,
    String plan,
    int planVersion,
    CheckKind kind,
    LocalDate dueOn,
    Instant doneAt,
    String person,
    boolean passed,
    List<CheckAnswer> answers,
    String note,
    UUID caseId) {

  /** Whether it was done in time. */
  public boolean isInTime(java.time.ZoneId zone) {
    return dueOn == null || !doneAt.atZone(zone).toLocalDate().isAfter(dueOn);
  }
}
