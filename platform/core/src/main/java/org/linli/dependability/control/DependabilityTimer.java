package org.linli.dependability.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks each hour whether a day is over that is not in the sums yet. */
@ApplicationScoped
class DependabilityTimer {

  private static final Logger LOG = LoggerFactory.getLogger(DependabilityTimer.class);
  private static final long FIRST = 10;
  private static final long MINUTES = 60;

  @Inject private DependabilityRound round;
  @Resource private ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;

  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      running = timer.scheduleWithFixedDelay(this::look, FIRST, MINUTES, TimeUnit.MINUTES);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void look() {
    try {
      round.run(Instant.now());
    } catch (RuntimeException e) {
      // An exception here would end the timer; the next look tries again.
      LOG.warn("the sums of dependability wait", e);
    }
  }
}
