package org.linli.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linli.rounds.boundary.Rounds;

/**
 * The one timer of a server, for all tenants: it asks every two seconds what is due, by one indexed
 * query.
 */
@ApplicationScoped
class DueTimer {

  @Inject private DueRound round;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(Duration.ofSeconds(2), "what is due", () -> round.run(Instant.now()));
  }
}
