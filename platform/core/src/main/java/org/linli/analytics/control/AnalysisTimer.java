package org.linli.analytics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.rounds.boundary.Rounds;

/** Looks each minute which community's day is due: one look at an index. */
@ApplicationScoped
class AnalysisTimer {

  @Inject private AnalysisRound round;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(
        Duration.ofMinutes(3),
        Duration.ofMinutes(1),
        "analyses of readings",
        () -> round.run(Instant.now()));
  }
}
