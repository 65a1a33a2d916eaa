package org.linli.rounds.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what it was told again and again, each after its own pause, until the server stops: what is
 * the whole installation's on servers that have the role {@link Role#JOBS}, what is each server's
 * own on every one.
 */
@ApplicationScoped
public class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Map<String, ScheduledFuture<?>> running = new HashMap<>();
  private final Map<String, RoundTally> tallies = new ConcurrentHashMap<>();

  @Resource private ManagedScheduledExecutorService managed;

  private ScheduledExecutorService clock;
  private Node node;

  /** For the container's proxy alone. */
  public Rounds() {}

  /** On the server, whose clock is injected. */
  @Inject
  public Rounds(Node node) {
    this.node = node;
  }

  /** Without a container. */
  public Rounds(ScheduledExecutorService clock, Node node) {
    this.clock = clock;
    this.node = node;
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
  public void every(Duration first, Duration pause, String what, Runnable round) {
    if (node.does(Role.JOBS)) {
      begin(first, pause, what, round);
    }
  }

  /**
   * On every server, whatever its roles: for what this one alone holds in its memory, and the
   * others cannot do for it.
   */
  public void everywhere(Duration pause, String what, Runnable round) {
    begin(pause, pause, what, round);
  }

  /** How the rounds of this server fared, in the order of their words. */
  public List<RoundTally> tallies() {
    return List.copyOf(new TreeMap<>(tallies).values());
  }

  private synchronized void begin(Duration first, Duration pause, String what, Runnable round) {
    tallies.putIfAbsent(what, RoundTally.none(what, pause.toMillis()));
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
  private void turn(String what, Runnable round) {
    var began = System.nanoTime();
    try {
      round.run();
      var now = System.currentTimeMillis();
      tally(what, before -> before.done(now, System.nanoTime() - began));
    } catch (RuntimeException e) {
      var now = System.currentTimeMillis();
      tally(what, before -> before.failed(now, System.nanoTime() - began, e));
      LOG.warn("{} wait for the next round", what, e);
    }
  }

  private void tally(String what, UnaryOperator<RoundTally> turn) {
    tallies.computeIfPresent(what, (name, before) -> turn.apply(before));
  }
}
