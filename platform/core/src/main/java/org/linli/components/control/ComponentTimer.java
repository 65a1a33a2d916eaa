package org.linli.components.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.rounds.boundary.Rounds;

/** Looks every ten seconds which components are due: the one timer of all of them. */
@ApplicationScoped
class ComponentTimer {

  @Inject private ProbeRound round;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(Duration.ofSeconds(10), "looks at components", round::run);
    rounds.every(Duration.ofHours(1), "old looks at components", round::forget);
  }
}
