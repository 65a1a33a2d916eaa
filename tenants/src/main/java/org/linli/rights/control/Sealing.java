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

/**
 * Closes spans of the decision log, one timer for the whole installation; with several servers the
 * first one closes.
 */
@ApplicationScoped
class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final long MINUTES = 5;

  @Inject private Checkpoints checkpoints;

  @Inject private Matrices matrices;

  @Resource private ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;

  /** Touches the matrices, too: a faulty pack shall stop the start and not the first question. */
  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      LOG.info("data rights of {} modes", matrices.count());
      running = timer.scheduleWithFixedDelay(this::close, MINUTES, MINUTES, TimeUnit.MINUTES);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void close() {
    try {
      checkpoints.closeAll();
    } catch (RuntimeException e) {
      // The next round closes the span as well; an exception here would end the timer.
      LOG.warn("the decision log's span stays open for now", e);
    }
  }
}
