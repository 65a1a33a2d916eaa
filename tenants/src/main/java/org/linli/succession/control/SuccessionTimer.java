package org.linli.succession.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.rounds.boundary.Rounds;

/** Looks for successions whose day has come, one timer for the whole installation. */
@ApplicationScoped
class SuccessionTimer {

  @Inject private DueSuccessions successions;

  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(
        Duration.ofMinutes(1), "communities that go on in others", successions::carryOutAll);
  }
}
