package org.linli.rights.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.rights.entity.RulePack;
import org.linli.rights.entity.RuleState;

/**
 * A version of a pack of rules.
 *
 * @param id null for the delivered one
 * @param seenDay the recorded day on which its effect was looked at; null while nobody did
 * @param seenChanged how many decisions of that day would turn out otherwise
 * @param endedNote why it was withdrawn or backed out
 */
public record RuleRow(
    UUID id,
    RulePack pack,
    int version,
    RuleState state,
    String note,
    Instant draftedAt,
    String draftedBy,
    LocalDate seenDay,
    Long seenChanged,
    Instant acceptedAt,
    String acceptedBy,
    Instant from,
    Instant until,
    String endedBy,
    String endedNote) {

  /** The one that the platform brings. */
  static RuleRow delivered(RulePack pack, int version) {
    return new RuleRow(
        null,
        pack,
        version,
        RuleState.DELIVERED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
