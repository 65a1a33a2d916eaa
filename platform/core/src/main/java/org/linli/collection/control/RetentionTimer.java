package org.linli.collection.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.linli.tenancy.entity.CityTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a night, in the hours when the city sleeps. */
@ApplicationScoped
class RetentionTimer {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionTimer.class);
  private static final long MINUTES = 20;

  /** From this hour on in China, and before that one. */
  private static final int FROM = 1;

  private static final int UNTIL = 5;

  @Inject private RetentionRound round;
  @Resource private ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;
  private LocalDate done;

  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      running = timer.scheduleWithFixedDelay(this::look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void look() {
    var now = Instant.now();
    var here = now.atZone(CityTime.ZONE);
    if (here.getHour() < FROM || here.getHour() >= UNTIL || here.toLocalDate().equals(done)) {
      return;
    }
    try {
      round.run(now);
      done = here.toLocalDate();
    } catch (RuntimeException e) {
      // An exception here would end the timer; the next look tries again.
      LOG.warn("what is over its term waits", e);
    }
  }
}
