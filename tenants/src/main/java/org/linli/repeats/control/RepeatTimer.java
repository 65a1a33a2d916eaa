package org.linli.repeats.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import org.linli.repeats.boundary.Repeats;
import org.linli.rounds.boundary.Rounds;

/** Forgets requests that nobody sends again. */
@ApplicationScoped
class RepeatTimer {

  void begin(@Observes Startup event, Rounds rounds, Repeats repeats) {
    rounds.every(Duration.ofMinutes(15), Duration.ofHours(1), "old request keys", repeats::forget);
  }
}
