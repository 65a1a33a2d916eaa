package org.linli.exchange.control;

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

/** Asks every second what is to be brought: the one timer of all subscriptions. */
@ApplicationScoped
class PushTimer {

  private static final Logger LOG = LoggerFactory.getLogger(PushTimer.class);

  @Inject private PushRound round;
  @Resource private ManagedScheduledExecutorService timer;
  private ScheduledFuture<?> running;
  private boolean looked;

  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      running = timer.scheduleWithFixedDelay(this::turn, 3, 1, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(true);
    }
  }

  private void turn() {
    try {
      if (!looked) {
        round.lookAtAll();
        looked = true;
      }
      round.run();
    } catch (RuntimeException e) {
      LOG.warn("the exchange's deliveries wait", e);
    }
  }
}
