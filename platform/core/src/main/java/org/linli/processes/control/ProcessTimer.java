package org.linli.processes.control;

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

/** Looks every second, on every server, what is due in the processes of all tenants. */
@ApplicationScoped
class ProcessTimer {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessTimer.class);
  private static final long SECONDS = 1;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject private TimerRound round;

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
      LOG.warn("processes have to wait: {}", e.toString());
    }
  }
}
