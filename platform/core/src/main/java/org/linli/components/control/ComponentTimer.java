package org.linli.components.control;

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

/** Looks every ten seconds which components are due: the one timer of all of them. */
@ApplicationScoped
class ComponentTimer {

  private static final Logger LOG = LoggerFactory.getLogger(ComponentTimer.class);
  private static final long SECONDS = 10;
  private static final int ROUNDS_TO_FORGET = 360;

  @Inject private ProbeRound round;
  @Resource private ManagedScheduledExecutorService timer;
  private ScheduledFuture<?> running;
  private int rounds;

  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      running = timer.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
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
      round.run();
      if (++rounds % ROUNDS_TO_FORGET == 0) {
        round.forget();
      }
    } catch (RuntimeException e) {
      // The next round does it; an exception here would end the timer.
      LOG.warn("the components' health waits", e);
    }
  }
}
