package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.rounds.boundary.Rounds;

/** Looks every second, on every server, what is due in the processes of all tenants. */
@ApplicationScoped
class ProcessTimer {

  @Inject private TimerRound round;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(Duration.ofSeconds(1), "processes", () -> round.run(Instant.now()));
  }
}
