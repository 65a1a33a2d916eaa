package org.linli.rights.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.RulePack;
import org.linli.rights.entity.RuleState;

/**
 * A version of a pack that a city made.
 *
 * @param seen whether somebody looked at its effect on a recorded day
 * @param from when it begins to hold; null for a draft
 * @param until when it was backed out; null while nobody did
 */
public record RuleVersion(
    UUID id,
    RulePack pack,
    int version,
    RuleState state,
    String text,
    UUID draftedBy,
    boolean seen,
    Instant from,
    Instant until) {

  boolean holds(Instant at) {
    return from != null && !at.isBefore(from) && (until == null || at.isBefore(until));
  }
}
