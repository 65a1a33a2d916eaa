package org.linli.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.keys.boundary.Resealing;
import org.linli.rounds.boundary.Rounds;

/**
 * Each hour what older keys sealed is sealed anew, and personal texts as it was ordered; without
 * either that is one look.
 */
@ApplicationScoped
class ResealTimer {

  @Inject private Resealing resealing;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(
        Duration.ofMinutes(10), Duration.ofHours(1), "values under older keys", resealing::round);
  }
}
