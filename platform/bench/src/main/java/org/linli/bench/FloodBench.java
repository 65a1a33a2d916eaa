package org.linli.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.linli.feeds.boundary.TooFast;
import org.linli.feeds.entity.Limits;

/**
 * One community sends fifty times what it may; what does it cost the others? Nineteen communities
 * send evenly, and each message's time from the door to the broker's answer is taken, in phases
 * with the flood and with what that community may send by turns, so that whatever else the machine
 * does falls on both.
 */
public final class FloodBench {

  private static final int TENANTS = 20;
  private static final int DEVICES = 50;
  private static final double MAY = 200;
  private static final int TIMES = 50;
  private static final int OTHERS_PER_SECOND = 1_000;
  private static final int PHASES = 7;
  private static final long PHASE_NANOS = 4_000_000_000L;

  /** How much of the others' time the flood may cost. */
  private static final double MOVES = 1.1;

  private final FeedRig rig;
  private final List<IngestDevice> flooding;
  private final List<IngestDevice> others;
  private final LongAdder refused = new LongAdder();
  private final LongAdder taken = new LongAdder();

  private FloodBench(FeedRig rig) {
    this.rig = rig;
    this.flooding = rig.devices.subList(0, DEVICES);
    this.others = rig.devices.subList(DEVICES, rig.devices.size());
  }

  public static void main(String[] arguments) throws Exception {
    var limits = new Limits(FeedRig.ENDLESS, FeedRig.ENDLESS, MAY, 2 * MAY);
    try (var rig = new FeedRig(TENANTS, tenant -> DEVICES, limits)) {
      new FloodBench(rig).run();
    }
  }

  private void run() throws InterruptedException {
    phase(true);
    phase(false);
    refused.reset();
    taken.reset();
    var calm = new double[PHASES];
    var flooded = new double[PHASES];
    for (int phase = 0; phase < PHASES; phase++) {
      calm[phase] = phase(false);
      flooded[phase] = phase(true);
    }
    Arrays.sort(calm);
    Arrays.sort(flooded);
    System.out.printf(
        Locale.ROOT,
        "one community sent %,d messages, of which %,d were taken; the others %,d a second%n",
        refused.sum() + taken.sum(),
        taken.sum(),
        OTHERS_PER_SECOND);
    Ratio.atMost(
            "door to broker's answer of the others, p99, middle of %d phases, under flood ÷ without"
                .formatted(PHASES),
            flooded[PHASES / 2],
            calm[PHASES / 2] * MOVES,
            "ms")
        .print();
  }

  /** How long 99 of 100 messages of the others take at most, in milliseconds. */
  private double phase(boolean flood) throws InterruptedException {
    var on = new AtomicBoolean(true);
    var sender = Thread.ofPlatform().start(() -> send(flood ? MAY * TIMES : MAY, on));
    var times = new ConcurrentLinkedQueue<Long>();
    var begin = System.nanoTime();
    for (long sent = 0; System.nanoTime() - begin < PHASE_NANOS; sent++) {
      var due = begin + sent * 1_000_000_000L / OTHERS_PER_SECOND;
      await(due);
      var device = others.get((int) (sent % others.size()));
      rig.door
          .acceptLater(
              device.id().toString(),
              device.secret(),
              IngestDevice.usual(Instant.now(), (int) sent))
          .thenRun(() -> times.add(System.nanoTime() - due));
    }
    on.set(false);
    sender.join();
    Thread.sleep(500);
    var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[(int) (0.99 * (sorted.length - 1))] / 1e6;
  }

  private void send(double perSecond, AtomicBoolean on) {
    var begin = System.nanoTime();
    var body = new byte[0];
    for (long sent = 0; on.get(); sent++) {
      await(begin + (long) (sent * 1e9 / perSecond));
      var turn = (int) (sent % flooding.size());
      // Who floods does so with machines of its own: here it costs as little as it can.
      body = turn == 0 ? IngestDevice.usual(Instant.now(), (int) sent) : body;
      var device = flooding.get(turn);
      try {
        rig.door.acceptLater(device.id().toString(), device.secret(), body);
        taken.increment();
      } catch (TooFast e) {
        refused.increment();
      }
    }
  }

  /** What is late is not waited for, and its lateness counts. */
  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
