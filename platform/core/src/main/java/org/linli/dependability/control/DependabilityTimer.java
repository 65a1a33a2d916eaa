package org.linli.dependability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.rounds.boundary.Rounds;

/** Looks each hour whether a day is over that is not in the sums yet. */
@ApplicationScoped
class DependabilityTimer {

  @Inject private DependabilityRound round;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(
        Duration.ofMinutes(10),
        Duration.ofHours(1),
        "sums of dependability",
        () -> round.run(Instant.now()));
  }
}
