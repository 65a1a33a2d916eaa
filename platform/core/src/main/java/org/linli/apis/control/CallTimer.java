package org.linli.apis.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.apis.boundary.ApiDoor;
import org.linli.rounds.boundary.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes counted calls down every few seconds and at an orderly stop; forgets old ones. */
@ApplicationScoped
class CallTimer {

  private static final Logger LOG = LoggerFactory.getLogger(CallTimer.class);

  @Inject private ApiDoor door;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    LOG.info("{} groups of interfaces", GroupPack.DELIVERED.groups().size());
    rounds.everywhere(Duration.ofSeconds(5), "counted calls", door::write);
    rounds.every(Duration.ofHours(1), "old counts of calls", door::forget);
  }

  /** While the data source is still there; what comes after this is lost. */
  void end(@Observes Shutdown event) {
    try {
      door.write();
    } catch (RuntimeException e) {
      LOG.warn("counted calls are lost", e);
    }
  }
}
