package org.linli.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * From a device's line to rows: MQTT QoS 1 over TLS, 3 points per message, all checks, rules,
 * roll-ups and row security; each message is acknowledged when the broker holds it. Its peer is
 * COPY of as many points in the same run. Then the time from the line to the row at half of that
 * load, and what a line costs while it is silent.
 *
 * <p>{@code LINLI_BENCH_MESSAGES}, {@code LINLI_BENCH_LINES} and {@code LINLI_BENCH_SILENT} change
 * the load.
 */
public final class MqttBench {

  private static final double BAR = 0.5;
  private static final int POINTS = 3;
  private static final int TENANTS = 20;
  private static final int IN_FLIGHT = 20;
  private static final int STANDING_MILLIS = 30_000;

  private final FeedRig rig;
  private final MqttParts door;
  private final LongAdder acknowledged = new LongAdder();
  private final List<MqttLine> lines = new ArrayList<>();

  private MqttBench(FeedRig rig, MqttParts door) {
    this.rig = rig;
    this.door = door;
  }

  public static void main(String[] arguments) throws Exception {
    var silent = FeedRig.number("LINLI_BENCH_SILENT", 20_000);
    try (var rig = new FeedRig(TENANTS, tenant -> silent / TENANTS);
        var door = MqttParts.start(rig.home(), FeedRig.port())) {
      new MqttBench(rig, door).run(silent);
    }
  }

  private void run(int silent) throws Exception {
    var speaking = Math.min(silent, FeedRig.number("LINLI_BENCH_LINES", 500));
    connect(speaking);
    var rounds = FeedRig.number("LINLI_BENCH_MESSAGES", 900_000) / speaking;
    measure(rounds, Instant.now().minusSeconds(500));
    var peer =
        new CopyPeer(rig.superuser, rig.devices.subList(0, speaking), rounds * speaking * POINTS);
    peer.perSecond("bench_copy_warm");
    var before = peer.perSecond("bench_copy_before");
    var rate = measure(rounds, Instant.now().minusSeconds(rounds / 10 + 5));
    var after = peer.perSecond("bench_copy_after");
    System.out.printf(Locale.ROOT, "COPY before %,.0f rows/s, after %,.0f rows/s%n", before, after);
    Ratio.atLeast(
            "MQTT QoS 1 + TLS, lines to rows, %d devices, 3 points per message, all checks"
                .formatted(speaking),
            rate,
            (before + after) / 2,
            "points/s",
            BAR)
        .print();
    Ratio.atMost("line to row at half that load, p99", late(rate / POINTS / 2), 1, "s").print();
    silence(speaking);
  }

  private void connect(int until) throws Exception {
    lines.addAll(MqttLine.all(door.trust(), door.port(), rig.devices.subList(0, until), IN_FLIGHT));
    for (var line : lines) {
      Thread.ofVirtual().start(() -> line.listen(acknowledged));
    }
  }

  /** Every line sends its rounds; points per second until the last row is committed. */
  private double measure(int rounds, Instant from) throws InterruptedException, SQLException {
    var points = (double) rounds * lines.size() * POINTS;
    var wanted = rig.stored() + (long) points;
    // All say the same in a round: the machine's time goes to the door and not to its clients.
    var bodies = new byte[rounds][];
    Arrays.setAll(bodies, round -> IngestDevice.usual(from.plusMillis(round * 100L), round));
    var begin = System.nanoTime();
    var senders = new ArrayList<Thread>();
    for (var line : lines) {
      senders.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (var body : bodies) {
                      send(line, body);
                    }
                  }));
    }
    for (var sender : senders) {
      sender.join();
    }
    var sent = System.nanoTime();
    while (rig.stored() < wanted) {
      Thread.sleep(20);
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,.0f points: sent %,.0f points/s, lines to rows %,.0f points/s%n",
        points,
        points / ((sent - begin) / 1e9),
        points / seconds);
    return points / seconds;
  }

  private static void send(MqttLine line, byte[] body) {
    try {
      line.send(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends so many messages a second for ten seconds; the 99th of a hundred waits so long. */
  private double late(double perSecond) throws InterruptedException, SQLException {
    var count = (int) (10 * perSecond);
    var sentAt = new long[count];
    var base = rig.stored();
    // Newer than all that was sent before: what stands already would not be counted again.
    var from = Instant.now();
    var begin = System.nanoTime();
    var sender =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < count; i++) {
                    var due = begin + (long) (i * 1e9 / perSecond);
                    for (long wait = due - System.nanoTime();
                        wait > 0;
                        wait = due - System.nanoTime()) {
                      LockSupport.parkNanos(wait);
                    }
                    var round = i / lines.size();
                    sentAt[i] = System.nanoTime();
                    send(
                        lines.get(i % lines.size()),
                        IngestDevice.usual(from.plusMillis(round * 7L), round));
                  }
                });
    var waits = new ArrayList<Double>(count);
    while (waits.size() < count) {
      var stored = (rig.stored() - base) / POINTS;
      var now = System.nanoTime();
      while (waits.size() < Math.min(count, stored)) {
        waits.add((now - sentAt[waits.size()]) / 1e9);
      }
      Thread.sleep(2);
    }
    sender.join();
    waits.sort(null);
    return waits.get((int) (count * 0.99));
  }

  /** Half of the devices at each of two doors: a process may hold only so many files. */
  private void silence(int from) throws Exception {
    try (var other = MqttParts.start(rig.home(), FeedRig.port(), 1)) {
      var before = door.memory() + other.memory();
      var silent = rig.devices.subList(from, rig.devices.size());
      var half = silent.size() / 2;
      try (var these = SilentLines.open(rig.home(), door.port(), silent.subList(0, half));
          var those =
              SilentLines.open(rig.home(), other.port(), silent.subList(half, silent.size()))) {
        Thread.sleep(STANDING_MILLIS);
        var after = door.memory() + other.memory();
        System.out.printf(
            Locale.ROOT,
            "%,d lines at two doors: %,.1f kB of memory each (%,d MB before, %,d MB after)%n",
            rig.devices.size(),
            (after - before) / 1_024.0 / silent.size(),
            before >> 20,
            after >> 20);
        Ratio.atLeast(
                "silent lines that answer when they are asked",
                (double) these.standing() + those.standing(),
                silent.size(),
                "lines",
                1)
            .print();
      }
    }
    for (var line : lines) {
      line.close();
    }
  }
}
