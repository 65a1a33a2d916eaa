package org.linli.exchange.control;

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
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.boundary.ExchangeDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links the log every two seconds, makes the files that were ordered, writes down how good the rows
 * were, forgets used words and deletes files that no longer matter, looks for suppliers that are
 * late, and lets data go home once a day.
 */
@ApplicationScoped
class ExchangeTimer {

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeTimer.class);
  private static final long SECONDS = 2;
  private static final int ROUNDS_TO_FORGET = 60;
  private static final int ROUNDS_TO_LOOK_BACK = 30;

  /** Looked at more often than once a day, since a server may sleep over the night. */
  private static final long MINUTES_TO_RETURN = 30;

  /** A server that has just started has nearer things to do. */
  private static final long MINUTES_BEFORE = 10;

  @Inject private Chain chain;
  @Inject private Homecoming homecoming;
  @Inject private FileRound files;
  @Inject private QualityBook quality;
  @Inject private LateSuppliers late;
  @Inject private Jdbi jdbi;
  @Inject private Scopes scopes;
  @Resource private ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;
  private ScheduledFuture<?> returning;
  private ScheduledFuture<?> making;
  private int rounds;

  synchronized void begin(@Observes Startup event) {
    if (running == null) {
      running = timer.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
      returning =
          timer.scheduleWithFixedDelay(
              this::goHome, MINUTES_BEFORE, MINUTES_TO_RETURN, TimeUnit.MINUTES);
      making = timer.scheduleWithFixedDelay(this::makeFiles, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (running != null) {
      running.cancel(false);
      returning.cancel(false);
      making.cancel(false);
    }
  }

  private void makeFiles() {
    try {
      files.run();
    } catch (RuntimeException e) {
      // What it was making comes again when its lease is over.
      LOG.warn("the exchange's files wait", e);
    }
  }

  private void goHome() {
    try {
      homecoming.returnAll(Instant.now());
    } catch (RuntimeException e) {
      // The next look does it; an exception here would end the timer.
      LOG.warn("data wait to go home", e);
    }
  }

  private void turn() {
    try {
      var now = Instant.now();
      chain.linkAll(rounds % ROUNDS_TO_LOOK_BACK == 0 ? Chain.LATEST : Chain.USUAL);
      quality.flush();
      if (++rounds % ROUNDS_TO_FORGET == 0) {
        // Twice the time in which a request may be repeated: nobody's clock is exact.
        var past = now.minus(ExchangeDoor.LENIENCE.multipliedBy(3));
        scopes.asSystem(
            "exchange", () -> jdbi.withHandle(handle -> CredentialTable.forget(handle, past)));
        files.clear();
        late.look(now);
      }
    } catch (RuntimeException e) {
      // The next round does it; an exception here would end the timer.
      LOG.warn("the exchange's chain waits", e);
    }
  }
}
