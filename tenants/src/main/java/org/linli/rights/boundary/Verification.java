package org.linli.rights.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a look over the log's seals found.
 *
 * @param entries how many entries were looked at
 * @param checkpoints how many checkpoints
 * @param changed entries whose content does not fit their seal
 * @param gaps spans of time whose entries are fewer, more or other than were sealed, or whose
 *     checkpoint itself is broken
 */
public record Verification(long entries, long checkpoints, List<UUID> changed, List<Gap> gaps) {

  /** A span of time that is not as it was sealed. */
  public record Gap(Instant from, Instant until, long sealed, long found) {}

  public boolean intact() {
    return changed.isEmpty() && gaps.isEmpty();
  }
}
