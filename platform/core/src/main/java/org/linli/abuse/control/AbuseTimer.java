package org.linli.abuse.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.rounds.boundary.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the logs on every second: one timer for the whole installation, whatever the number of
 * accounts. A faulty pack of rules stops the start.
 */
@ApplicationScoped
class AbuseTimer {

  private static final Logger LOG = LoggerFactory.getLogger(AbuseTimer.class);

  private static final int TURNS_TO_TIDY = 60;

  @Inject private Watch watch;
  @Inject private Rounds rounds;

  private int turns;

  void begin(@Observes Startup event) {
    LOG.info("{} rules of abuse", RulePack.DELIVERED.rules().size());
    rounds.every(Duration.ofSeconds(1), "logs that are searched for abuse", this::turn);
  }

  private void turn() {
    watch.turnAll();
    if (++turns % TURNS_TO_TIDY == 0) {
      watch.tidyAll();
    }
  }
}
