package org.linli.abuse.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the logs on every second: one timer for the whole installation, whatever the number of
 * accounts. A faulty pack of rules stops the start.
 */
@ApplicationScoped
class AbuseTimer {

  private static final Logger LOG = LoggerFactory.getLogger(AbuseTimer.class);
  private static final long SECONDS = 1;
  private static final int ROUNDS_TO_TIDY = 60;

  @Inject private Watch watch;
  @Resource private ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;
  private int rounds;

  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      LOG.info("{} rules of abuse", RulePack.DELIVERED.rules().size());
      running = timer.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void turn() {
    try {
      watch.turnAll();
      if (++rounds % ROUNDS_TO_TIDY == 0) {
        watch.tidyAll();
      }
    } catch (RuntimeException e) {
      // The next round reads on from the same place; an exception here would end the timer.
      LOG.warn("the search for abuse waits", e);
    }
  }
}
