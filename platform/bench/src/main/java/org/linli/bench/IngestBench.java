package org.linli.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * From the door to rows: 3 points per message through a real Pulsar into a real PostgreSQL with
 * fsync on; validation, rules, roll-ups and row security on. Its peer is COPY of as many points
 * into a table of one row per point, in the same run. A run of the same size comes before, so that
 * the server is measured as it runs all day, not as it starts.
 *
 * <p>{@code LINLI_BENCH_MESSAGES}, {@code LINLI_BENCH_TENANTS} and {@code LINLI_BENCH_DEVICES} (per
 * tenant) change the load.
 */
public final class IngestBench {

  private static final double BAR = 0.25;
  private static final int POINTS = 3;
  private static final int SENDERS = 2;

  private final FeedRig rig;

  private IngestBench(FeedRig rig) {
    this.rig = rig;
  }

  public static void main(String[] arguments) throws Exception {
    var tenants = FeedRig.number("LINLI_BENCH_TENANTS", 20);
    var perTenant = FeedRig.number("LINLI_BENCH_DEVICES", 50);
    try (var rig = new FeedRig(tenants, tenant -> perTenant)) {
      new IngestBench(rig).run(tenants);
    }
  }

  private void run(int tenants) throws Exception {
    var rounds = FeedRig.number("LINLI_BENCH_MESSAGES", 600_000) / rig.devices.size();
    measure(rounds, Instant.now().minusSeconds(500));
    var peer = new CopyPeer(rig.superuser, rig.devices, rounds * rig.devices.size() * POINTS);
    peer.perSecond("bench_copy_warm");
    var before = peer.perSecond("bench_copy_before");
    var ingest = measure(rounds, Instant.now().minusSeconds(rounds / 10 + 5));
    var after = peer.perSecond("bench_copy_after");
    System.out.printf(Locale.ROOT, "COPY before %,.0f rows/s, after %,.0f rows/s%n", before, after);
    Ratio.atLeast(
            "ingest, doors to rows, %d tenants, %d devices, 3 points per message, rules, roll-ups, row security"
                .formatted(tenants, rig.devices.size()),
            ingest,
            (before + after) / 2,
            "points/s",
            BAR)
        .print();
  }

  /**
   * Sends the rounds, one message per device and round, and returns points per second until the
   * last row is committed.
   */
  private double measure(int rounds, Instant from) throws InterruptedException, SQLException {
    var wanted = rig.stored() + (long) rounds * rig.devices.size() * POINTS;
    var begin = System.nanoTime();
    var round = new AtomicInteger();
    var senders = new ArrayList<Thread>();
    for (int i = 0; i < SENDERS; i++) {
      senders.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int at = round.getAndIncrement();
                        at < rounds;
                        at = round.getAndIncrement()) {
                      send(from.plusMillis(at * 100L), at);
                    }
                  }));
    }
    for (var sender : senders) {
      sender.join();
    }
    rig.settle();
    var accepted = System.nanoTime();
    while (rig.stored() < wanted) {
      Thread.sleep(20);
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    var points = (double) rounds * rig.devices.size() * POINTS;
    System.out.printf(
        Locale.ROOT,
        "%,.0f points: doors %,.0f points/s, doors to rows %,.0f points/s%n",
        points,
        points / ((accepted - begin) / 1e9),
        points / seconds);
    return points / seconds;
  }

  private void send(Instant at, int round) {
    var usual = IngestDevice.usual(at, round);
    for (var device : rig.devices) {
      rig.send(device, device.puffs(round) ? device.message(at, round) : usual);
    }
  }
}
