package org.linli.health.entity;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How long requests took, by steps: whatever runs to the end of a step counts as within it, so that
 * the question whether 95 of 100 took a fifth of a second is answered exactly.
 */
public final class RequestTimes {

  private static final double NANOS = 1e9;

  /** Ends of the steps in seconds; the step after the last has none. */
  private static final double[] ENDS = {0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10};

  private final LongAdder[] steps =
      Stream.generate(LongAdder::new).limit(ENDS.length + 1L).toArray(LongAdder[]::new);
  private final LongAdder all = new LongAdder();

  public static double[] ends() {
    return ENDS.clone();
  }

  public void add(long nanos) {
    int step = 0;
    while (step < ENDS.length && nanos > ENDS[step] * NANOS) {
      step++;
    }
    steps[step].increment();
    all.add(nanos);
  }

  /** By step, each by itself; the last is of those beyond all ends. */
  public long[] counts() {
    return Stream.of(steps).mapToLong(LongAdder::sum).toArray();
  }

  /** Seconds of all together. */
  public double seconds() {
    return all.sum() / NANOS;
  }
}
