package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.time.Instant;
import org.linli.rounds.boundary.Rounds;

/** Looks for lines of boxes that are too old. */
@ApplicationScoped
class BoxTimer {

  void begin(@Observes Startup event, Rounds rounds, BoxRound round) {
    rounds.every(
        Duration.ofMinutes(7),
        Duration.ofHours(6),
        "old lines of boxes",
        () -> round.forget(Instant.now()));
  }
}
