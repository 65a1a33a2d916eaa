package org.linli.rights.control;

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

/** Looks for overdue applications and objections, one timer for the whole installation. */
@ApplicationScoped
class Deadlines {

  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
  private static final long SECONDS = 60;

  @Inject private Overdue overdue;

  @Resource private ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;

  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      running = timer.scheduleWithFixedDelay(this::settle, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void settle() {
    try {
      overdue.settleAll();
    } catch (RuntimeException e) {
      // An exception here would end the timer.
      LOG.warn("overdue applications wait for the next round", e);
    }
  }
}
