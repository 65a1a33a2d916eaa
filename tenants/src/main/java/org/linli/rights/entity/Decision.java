package org.linli.rights.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer to a {@link Question}.
 *
 * @param grant the approved application that opened it
 * @param validUntil when it ends by itself, with the contract or grant it rests on; null when
 *     nothing ends it
 * @param flagged permitted, but marked in the log as use to be reviewed (000 §10.1.2.1 c 2)
 */
public record Decision(
    Outcome outcome, Basis basis, Optional<UUID> grant, Instant validUntil, boolean flagged) {

  /** What is not given needs no review. */
  public Decision unflagged() {
    return new Decision(outcome, basis, grant, validUntil, false);
  }

  /** The same, resting on the person's consent as well. */
  public Decision lifting(String floor) {
    return new Decision(outcome, basis.lifting(floor), grant, validUntil, flagged);
  }
}
