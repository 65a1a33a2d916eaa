package org.linli.cases.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened to a case.
 *
 * @param action {@code OPENED DISPATCHED ACCEPTED HANDLED CONFIRMED CLOSED ESCALATED ALARM_CLEARED}
 * @param actor who did it, as people know them; {@code system} for the platform itself
 * @param note what they said; of a dispatch the worker's name
 * @param photos what was added in this step
 */
public record CaseStep(
    UUID id, Instant at, String action, String actor, String note, List<UUID> photos) {

  public CaseStep {
    photos = List.copyOf(photos);
  }
}
