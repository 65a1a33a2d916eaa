package org.linli.rounds.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what it was told again and again, each after its own pause, until the server stops. */
@ApplicationScoped
public class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Map<String, ScheduledFuture<?>> running = new HashMap<>();

  @Resource private ManagedScheduledExecutorService managed;

  private ScheduledExecutorService clock;

  /** On the server, whose clock is injected. */
  public Rounds() {}

  Rounds(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  /**
   * The first round comes after a pause as well. Told a second time, as by a second start of the
   * same part, it changes nothing.
   *
   * @param what waits when a round fails, in the words of the log
   */
  public void every(Duration pause, String what, Runnable round) {
    every(pause, pause, what, round);
  }

  /**
   * The same, with another time before the first round: a server that has just started has nearer
   * things to do.
   */
  public synchronized void every(Duration first, Duration pause, String what, Runnable round) {
    running.computeIfAbsent(
        what,
        name ->
            clock()
                .scheduleWithFixedDelay(
                    () -> turn(what, round),
                    first.toMillis(),
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS));
  }

  @PreDestroy
  synchronized void stop() {
    running.values().forEach(future -> future.cancel(false));
    running.clear();
  }

  private ScheduledExecutorService clock() {
    return clock == null ? managed : clock;
  }

  /** A round that throws would never be called again. */
  private static void turn(String what, Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.warn("{} wait for the next round", what, e);
    }
  }
}
