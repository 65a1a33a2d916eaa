package org.linli.quotas.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.StoreRounds;
import org.linli.rounds.boundary.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When counted use becomes rows, and when what stands is measured. */
@ApplicationScoped
class QuotaTimer {

  private static final Logger LOG = LoggerFactory.getLogger(QuotaTimer.class);

  @Inject private Meter meter;
  @Inject private StoreRounds stores;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.everywhere(Duration.ofSeconds(10), "counted use", meter::write);
    rounds.every(Duration.ofSeconds(30), "sessions against quotas", stores::countSessions);
    rounds.every(Duration.ofMinutes(1), "weighed stores", stores::weigh);
    rounds.every(Duration.ofHours(1), "old use", stores::forget);
    LOG.info("quotas of {} kinds", QuotaPack.DELIVERED.kinds().size());
  }

  /** While the data source is still there; what comes after this is lost. */
  void end(@Observes Shutdown event) {
    try {
      meter.write();
    } catch (RuntimeException e) {
      LOG.warn("counted use is lost", e);
    }
  }
}
