package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.rounds.boundary.Rounds;

/** Looks for overdue applications and objections, one timer for the whole installation. */
@ApplicationScoped
class Deadlines {

  @Inject private Overdue overdue;

  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(Duration.ofMinutes(1), "overdue applications", overdue::settleAll);
  }
}
