package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.rounds.boundary.Rounds;

/** Asks every second what is to be brought: the one timer of all subscriptions. */
@ApplicationScoped
class PushTimer {

  @Inject private PushRound round;
  @Inject private Rounds rounds;

  private boolean looked;

  void begin(@Observes Startup event) {
    // News are heard by the server on which something changed; it makes the streams due for all.
    rounds.everywhere(Duration.ofSeconds(1), "news for the exchange", round::hear);
    rounds.every(
        Duration.ofSeconds(3), Duration.ofSeconds(1), "deliveries of the exchange", this::turn);
  }

  private void turn() {
    if (!looked) {
      round.lookAtAll();
      looked = true;
    }
    round.run();
  }
}
