package org.linli.work.control;

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

/**
 * The one timer of a server, for all tenants: it asks every two seconds what is due, by one indexed
 * query.
 */
@ApplicationScoped
class DueTimer {

  private static final Logger LOG = LoggerFactory.getLogger(DueTimer.class);
  private static final long SECONDS = 2;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject private DueRound round;

  private ScheduledFuture<?> running;

  synchronized void start(@Observes Startup event) {
    if (running == null) {
      running = executor.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }

  /** Never throws: a timer that throws is never called again. */
  private void turn() {
    try {
      round.run(Instant.now());
    } catch (RuntimeException e) {
      LOG.warn("what is due has to wait: {}", e.toString());
    }
  }
}
