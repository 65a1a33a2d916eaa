package org.linli.linkage.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a run right after the transaction that made it due, on a thread of its own. */
@ApplicationScoped
class LinkageWake {

  private static final Logger LOG = LoggerFactory.getLogger(LinkageWake.class);

  @Inject private LinkageRound round;
  @Resource private ManagedExecutorService executor;

  void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinkageDue due) {
    executor.execute(() -> take(due));
  }

  private void take(LinkageDue due) {
    try {
      round.act(due.tenant(), due.run());
    } catch (RuntimeException e) {
      // The timer looks at it again.
      LOG.warn("linkage {} of {} waits", due.run(), due.tenant(), e);
    }
  }
}
