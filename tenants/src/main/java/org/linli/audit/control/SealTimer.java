package org.linli.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.rounds.boundary.Rounds;

/** Closes spans of the audit log, one timer for the whole installation. */
@ApplicationScoped
class SealTimer {

  @Inject private AuditSealing sealing;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(
        Duration.ofMinutes(16), Duration.ofHours(1), "seals of the audit log", sealing::closeAll);
  }
}
