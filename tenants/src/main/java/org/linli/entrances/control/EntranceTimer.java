package org.linli.entrances.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.rounds.boundary.Rounds;

/** Writes what this server noted, every few seconds, and once more when it stops. */
@ApplicationScoped
class EntranceTimer {

  @Inject private EntranceGuard guard;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.everywhere(Duration.ofSeconds(10), "refused sign-ins of this server", guard::write);
    rounds.every(
        Duration.ofMinutes(20), Duration.ofHours(6), "old refused sign-ins", guard::forget);
  }

  @PreDestroy
  void end() {
    guard.write();
  }
}
