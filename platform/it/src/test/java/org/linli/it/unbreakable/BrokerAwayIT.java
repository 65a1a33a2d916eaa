package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.ReadingLines;
import org.linli.it.home.Awaited;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Part.Kind;
import org.linli.it.home.Rows;
import org.linli.showcase.boundary.ShowcaseDevice;

/**
 * The broker stands still for a minute while devices send: whoever is told that nothing was taken
 * sends again, what was acknowledged is stored once, and all goes on by itself.
 */
class BrokerAwayIT {

  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SENDERS = 3;
  private static final int ENOUGH = 100;

  private final Installation installation = Installation.shared();
  private final Door door = new Door(installation);
  private final Map<ShowcaseDevice, Queue<Instant>> acknowledged = new HashMap<>();
  private final AtomicBoolean sending = new AtomicBoolean(true);
  private final AtomicInteger turnedAway = new AtomicInteger();

  @Test
  void aBrokerThatStandsStillForAMinuteLosesNothingAndDoublesNothing() throws Exception {
    var from = Instant.now();
    var senders = new ArrayList<Thread>();
    for (var device : door.devices("home-climate").subList(0, SENDERS)) {
      acknowledged.put(device, new ConcurrentLinkedQueue<>());
    }
    acknowledged
        .keySet()
        .forEach(device -> senders.add(Thread.ofVirtual().start(() -> send(device))));
    await(ENOUGH);
    signal("-STOP");
    try {
      Thread.sleep(AWAY);
    } finally {
      signal("-CONT");
    }
    var back = System.nanoTime();
    await(total() + ENOUGH);
    System.out.printf(
        "broker away for %d s: %d times told so, %d messages more acknowledged %d s after it was back%n",
        AWAY.toSeconds(), turnedAway.get(), ENOUGH, (System.nanoTime() - back) / 1_000_000_000);
    sending.set(false);
    for (var sender : senders) {
      sender.join();
    }
    acknowledged.forEach((device, sent) -> assertStoredOnce(device, List.copyOf(sent), from));
  }

  private void assertStoredOnce(ShowcaseDevice device, List<Instant> sent, Instant from) {
    var rows = new Rows(installation, device.tenant());
    var id = UUID.fromString(device.id());
    var stored =
        "select count(*) from "
            + ReadingLines.ROWS
            + " r where device_id = ? and ts = cast(? as timestamptz)";
    var missing =
        Awaited.until(
            Instant.now().plus(PATIENCE),
            () -> sent.stream().filter(at -> rows.count(stored, id, at.toString()) != 1).count(),
            left -> left == 0);
    assertThat(missing).as("acknowledged since %s, and not stored once", from).isZero();
    assertThat(
            rows.count(
                """
                select (select coalesce(sum(points), 0) from reading_hour where device_id = ?)
                  - (select count(*) from """
                    + ReadingLines.ROWS
                    + " r cross join lateral jsonb_each(r.metrics) e where r.device_id = ?)",
                id,
                id))
        .as("roll-up counts each point once")
        .isZero();
  }

  private void signal(String signal) throws IOException, InterruptedException {
    for (var part : Part.of(installation)) {
      if (part.kind() == Kind.PULSAR) {
        new ProcessBuilder("kill", signal, String.valueOf(part.process().pid())).start().waitFor();
      }
    }
  }

  private int total() {
    return acknowledged.values().stream().mapToInt(Queue::size).sum();
  }

  private void await(int enough) {
    assertThat(Awaited.until(Instant.now().plus(PATIENCE), this::total, count -> count >= enough))
        .isGreaterThanOrEqualTo(enough);
  }

  /** As a device does: what was not taken is sent again, with its time. */
  private void send(ShowcaseDevice device) {
    var at = Instant.ofEpochMilli(System.currentTimeMillis());
    while (sending.get()) {
      try {
        var answer =
            door.send(device, Map.of("ts", at.toString(), "values", Map.of("temperature", 20.5)));
        if (answer.status() == 202) {
          acknowledged.get(device).add(at);
          at = Instant.ofEpochMilli(Math.max(System.currentTimeMillis(), at.toEpochMilli() + 1));
        } else {
          assertThat(answer.status()).as(answer.text()).isEqualTo(503);
          turnedAway.incrementAndGet();
        }
        Thread.sleep(20);
      } catch (IllegalStateException unheard) {
        turnedAway.incrementAndGet();
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
