package org.linli.rounds.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees when this server's clock was set: it moved otherwise than the processor's own counter, which
 * nobody sets. What is written by the time of day and can never be mended, as a seal, waits until
 * the clock has gone evenly for a while.
 */
@ApplicationScoped
public class ClockWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final long STEP = Duration.ofSeconds(30).toMillis();

  private final LongSupplier clock;
  private final LongSupplier counter;
  private final AtomicLong steps = new AtomicLong();
  private long clockThen;
  private long counterThen;
  private long evenSince;

  public ClockWatch() {
    this(System::currentTimeMillis, () -> System.nanoTime() / 1_000_000);
  }

  /**
   * @param clock milliseconds since 1970
   * @param counter milliseconds since whenever, that nobody sets
   */
  public ClockWatch(LongSupplier clock, LongSupplier counter) {
    this.clock = clock;
    this.counter = counter;
    this.clockThen = clock.getAsLong();
    this.counterThen = counter.getAsLong();
    this.evenSince = counterThen;
  }

  void begin(@Observes Startup event, Rounds rounds) {
    rounds.everywhere(LOOK, "whether the clock was set", this::look);
  }

  /** Looks now. */
  public synchronized void look() {
    var counted = counter.getAsLong();
    var now = clock.getAsLong();
    var off = now - clockThen - (counted - counterThen);
    clockThen = now;
    counterThen = counted;
    if (Math.abs(off) >= STEP) {
      steps.incrementAndGet();
      evenSince = counted;
      LOG.warn("the clock was set by {} s", off / 1_000);
    }
  }

  /** How often it was set since the start. */
  public long steps() {
    return steps.get();
  }

  /** Whether it was not set for so long. A server that just started is not held back. */
  public synchronized boolean isEven(Duration since) {
    look();
    return steps.get() == 0 || counter.getAsLong() - evenSince >= since.toMillis();
  }
}
