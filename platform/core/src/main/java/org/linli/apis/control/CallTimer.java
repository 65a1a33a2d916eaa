package org.linli.apis.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.linli.apis.boundary.ApiDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes counted calls down every few seconds and at an orderly stop; forgets old ones. */
@ApplicationScoped
class CallTimer {

  private static final Logger LOG = LoggerFactory.getLogger(CallTimer.class);
  private static final long SECONDS = 5;
  private static final int ROUNDS_TO_FORGET = 720;

  @Inject private ApiDoor door;
  @Resource private ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;
  private int rounds;

  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      LOG.info("{} groups of interfaces", GroupPack.DELIVERED.groups().size());
      running = timer.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  /** While the data source is still there; what comes after this is lost. */
  synchronized void end(@Observes Shutdown event) {
    stop();
    turn();
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
  }

  private void turn() {
    try {
      door.write();
      if (++rounds % ROUNDS_TO_FORGET == 0) {
        door.forget();
      }
    } catch (RuntimeException e) {
      // The next round writes it; an exception here would end the timer.
      LOG.warn("counted calls wait", e);
    }
  }
}
