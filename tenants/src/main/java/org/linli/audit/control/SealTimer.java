package org.linli.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.audit.entity.SealedLog;
import org.linli.rounds.boundary.ClockWatch;
import org.linli.rounds.boundary.Rounds;

/** Closes spans of the logs, one timer for the whole installation. */
@ApplicationScoped
class SealTimer {

  @Inject private AuditSealing sealing;
  @Inject private Rounds rounds;
  @Inject private ClockWatch clock;

  /**
   * A clock that is ahead would close a span in which others still write, and what they write would
   * look as if it had been put in afterwards.
   */
  private static final Duration EVEN = Duration.ofHours(2);

  /** A log with a foreign seal at its end keeps no other one open. */
  private void closeAll() {
    if (!clock.isEven(EVEN)) {
      throw new IllegalStateException(
          "the logs are not sealed: the clock was set less than %s ago".formatted(EVEN));
    }
    RuntimeException failed = null;
    for (var log : SealedLog.values()) {
      try {
        sealing.closeAll(log);
      } catch (RuntimeException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  void begin(@Observes Startup event) {
    rounds.every(Duration.ofMinutes(16), Duration.ofHours(1), "seals of the logs", this::closeAll);
  }
}
