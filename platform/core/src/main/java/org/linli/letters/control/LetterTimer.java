package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.rounds.boundary.Rounds;

/** Letters go out every few seconds; a city without gateways has none. */
@ApplicationScoped
class LetterTimer {

  @Inject private LetterRound round;
  @Inject private Carriers carriers;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    for (var channel : carriers.open()) {
      // Each by itself: a gateway that is slow keeps no other waiting.
      rounds.every(
          Duration.ofSeconds(5), "letters to persons by " + channel, () -> round.run(channel));
    }
  }
}
