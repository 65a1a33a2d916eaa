package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.linli.rounds.boundary.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes spans of the decision log, one timer for the whole installation; with several servers the
 * first one closes.
 */
@ApplicationScoped
class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  @Inject private Checkpoints checkpoints;

  @Inject private Matrices matrices;

  @Inject private Rounds rounds;

  /** Touches the matrices, too: a faulty pack shall stop the start and not the first question. */
  void begin(@Observes Startup event) {
    LOG.info("data rights of {} modes", matrices.count());
    rounds.every(Duration.ofMinutes(5), "spans of the decision log", checkpoints::closeAll);
  }
}
