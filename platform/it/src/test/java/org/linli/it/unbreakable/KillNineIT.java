package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.ReadingLines;
import org.linli.it.home.Awaited;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Part.Kind;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;
import org.linli.it.spine.Fire;
import org.linli.showcase.boundary.ShowcaseDevice;

/**
 * kill -9 of Liberty, of PostgreSQL with Pulsar, and of both, while devices send: nothing
 * acknowledged is lost, nothing doubled.
 */
class KillNineIT {

  private static final int SENDERS = 4;
  private static final int UNDER_LOAD = 300;
  private static final String COMMUNITY = "510104026017";
  private static final long SETTLED_MILLIS = 90_000;

  private final Installation installation = Installation.shared();
  private final Door door = new Door(installation);
  private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean sending = new AtomicBoolean(true);

  private record Sent(ShowcaseDevice device, Instant at) {}

  @Test
  void killingAnyPartLosesNothingAcknowledgedAndDoublesNothing() throws Exception {
    var clerk = Rest.as(installation, "jinjiang-clerk");
    // Nobody else speaks for it, so nothing but this test's smoke raises or clears its alarm.
    var burning = Fire.detector(installation, clerk);
    var detector =
        new ShowcaseDevice(
            burning.device(), burning.secret(), COMMUNITY, "detector", "smoke-detector");
    var climates =
        door.devices("home-climate").stream()
            .filter(device -> device.tenant().equals(detector.tenant()))
            .limit(SENDERS)
            .toList();
    var senders = new ArrayList<Thread>();
    climates.forEach(
        device -> senders.add(Thread.ofVirtual().start(() -> send(device, "temperature", 20.5))));
    senders.add(Thread.ofVirtual().start(() -> send(detector, "smoke", 40)));
    for (var victims :
        List.of(
            EnumSet.of(Kind.LIBERTY),
            EnumSet.of(Kind.PULSAR, Kind.POSTGRESQL),
            EnumSet.allOf(Kind.class))) {
      underLoad();
      var before = acknowledged.size();
      kill(victims);
      var began = System.nanoTime();
      installation.up();
      System.out.printf(
          "kill -9 of %s after %d acknowledged messages: healthy again after %d s%n",
          victims, before, (System.nanoTime() - began) / 1_000_000_000);
    }
    underLoad();
    sending.set(false);
    for (var sender : senders) {
      sender.join();
    }
    assertThat(acknowledged).hasSizeGreaterThan(4 * UNDER_LOAD - 1);
    var rows = new Rows(installation, detector.tenant());
    assertThat(missing(rows)).as("acknowledged, but not in the rows").isZero();
    for (var device : Stream.concat(climates.stream(), Stream.of(detector)).toList()) {
      var id = UUID.fromString(device.id());
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
    var fire = UUID.fromString(detector.id());
    assertThat(rows.count("select count(*) from alarm where device_id = ?", fire)).isOne();
    assertThat(
            rows.count(
                """
                select count(*) from case_file c join alarm a on a.tenant_id = c.tenant_id and a.id = c.alarm_id
                where a.device_id = ?""",
                fire))
        .isOne();
    burning.isOut();
    burning.retire();
    System.out.printf(
        "kill -9 × 3 under load: %d acknowledged messages, 0 lost, 0 doubled%n",
        acknowledged.size());
  }

  /** Waits until as many more messages as a kill should hit are acknowledged. */
  private void underLoad() {
    var enough = acknowledged.size() + UNDER_LOAD;
    assertThat(Awaited.until(acknowledged::size, size -> size >= enough))
        .isGreaterThanOrEqualTo(enough);
  }

  private void send(ShowcaseDevice device, String metric, double value) {
    long last = 0;
    while (sending.get()) {
      last = Math.max(System.currentTimeMillis(), last + 1);
      var at = Instant.ofEpochMilli(last);
      try {
        var answer =
            door.send(device, Map.of("ts", at.toString(), "values", Map.of(metric, value)));
        if (answer.status() == 202) {
          acknowledged.add(new Sent(device, at));
        }
        Thread.sleep(20);
      } catch (IllegalStateException refused) {
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private long missing(Rows rows) throws InterruptedException {
    var patience = System.currentTimeMillis() + SETTLED_MILLIS;
    while (true) {
      var missing =
          acknowledged.stream()
              .filter(
                  sent ->
                      rows.count(
                              "select count(*) from "
                                  + ReadingLines.ROWS
                                  + " r where device_id = ? and ts = cast(? as timestamptz)",
                              UUID.fromString(sent.device().id()),
                              sent.at().toString())
                          != 1)
              .count();
      if (missing == 0 || System.currentTimeMillis() > patience) {
        return missing;
      }
      Thread.sleep(2_000);
    }
  }

  private void kill(Set<Kind> kinds) {
    Part.of(installation).stream().filter(part -> kinds.contains(part.kind())).forEach(Part::kill);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
