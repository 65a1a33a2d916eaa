package org.linli.assurance.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An entry of the register.
 *
 * @param keeper whose register it stands in: the code of a division, or the city's code and the
 *     enterprise behind a slash
 * @param organisation the enterprise that it is about; null for none
 * @param parent the entry above; null for none
 * @param dueOn when it has to be looked at anew or closed; null for never
 * @param reviewedOn when it was last looked at; null for not since it was made
 * @param shortOf fields whose bar it does not reach
 * @param closedOn null while it is open
 */
public record SecurityRecord(
    UUID id,
    String kind,
    int kindVersion,
    String keeper,
    String organisation,
    String subject,
    String responsible,
    UUID parent,
    LocalDate happenedOn,
    LocalDate dueOn,
    LocalDate reviewedOn,
    RecordState state,
    List<String> shortOf,
    Map<String, String> answers,
    LocalDate closedOn,
    String closeNote,
    Instant changedAt,
    String changedBy,
    long version) {

  /** Whether it is neither a draft nor over. */
  public boolean stands() {
    return state != RecordState.DRAFT && state != RecordState.CLOSED;
  }
}
