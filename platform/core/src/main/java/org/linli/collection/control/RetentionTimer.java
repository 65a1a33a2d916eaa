package org.linli.collection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.rounds.boundary.Rounds;
import org.linli.tenancy.entity.CityTime;

/** Once a night, in the hours when the city sleeps. */
@ApplicationScoped
class RetentionTimer {

  /** From this hour on in China, and before that one. */
  private static final int FROM = 1;

  private static final int UNTIL = 5;

  @Inject private RetentionRound round;
  @Inject private Rounds rounds;

  private LocalDate done;

  void begin(@Observes Startup event) {
    rounds.every(Duration.ofMinutes(20), "data over their term", this::look);
  }

  private void look() {
    var now = Instant.now();
    var here = now.atZone(CityTime.ZONE);
    if (here.getHour() >= FROM && here.getHour() < UNTIL && !here.toLocalDate().equals(done)) {
      round.run(now);
      done = here.toLocalDate();
    }
  }
}
