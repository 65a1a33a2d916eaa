package org.linli.health.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the installation could be brought back.
 *
 * @param lastFull the newest full copy that succeeded; null when there is none
 * @param lastRehearsal the newest rehearsal that succeeded; null when there is none
 * @param failing since when what was tried last has failed; null when the last one succeeded
 */
public record BackupFigures(
    BackupRun lastFull, BackupRun lastRehearsal, Instant failing, Instant at) {

  /** A full copy is made daily (000 §7.2 b 1); an hour more is not yet late. */
  public static final Duration FULL_AT_MOST = Duration.ofHours(27);

  /** The service must be back within four hours (000 §7.2 b 1). */
  public static final Duration RECOVERY_AT_MOST = Duration.ofHours(4);

  /** Whether no copy is younger than a day. */
  public boolean late() {
    return lastFull == null || lastFull.startedAt().plus(FULL_AT_MOST).isBefore(at);
  }

  /** Whether the rehearsed recovery took longer than it may. */
  public boolean tooSlow() {
    return lastRehearsal != null
        && lastRehearsal.recoveryMillis() != null
        && lastRehearsal.recoveryMillis() > RECOVERY_AT_MOST.toMillis();
  }
}
