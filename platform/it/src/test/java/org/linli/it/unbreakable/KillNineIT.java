package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Rows;

/**
 * kill -9 of Liberty, of PostgreSQL with Pulsar, and of both, while devices send: nothing
 * acknowledged is lost, nothing doubled.
 */
class KillNineIT {

  private static final int SENDERS = 4;
  private static final long SETTLED_MILLIS = 90_000;

  private final Installation installation = Installation.shared();
  private final Door door = new Door(installation);
  private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean sending = new AtomicBoolean(true);

  private record Sent(Door.Device device, Instant at) {}

  @Test
  void killingAnyPartLosesNothingAcknowledgedAndDoublesNothing() throws Exception {
    var station = door.devices("environment-station").getFirst();
    var detector =
        door.devices("smoke-detector").stream()
            .filter(d -> d.tenant().equals(station.tenant()))
            .findFirst()
            .orElseThrow();
    var senders = new Thread[SENDERS + 1];
    for (int i = 0; i < SENDERS; i++) {
      var step = i;
      senders[i] = Thread.ofVirtual().start(() -> send(station, "temperature", 20.5, step));
    }
    senders[SENDERS] = Thread.ofVirtual().start(() -> send(detector, "smoke", 40, SENDERS));
    Predicate<String> liberty = command -> command.contains("ws-server");
    Predicate<String> parts = command -> !command.contains("ws-server");
    for (var victims : java.util.List.of(liberty, parts, liberty.or(parts))) {
      Thread.sleep(4_000);
      kill(victims);
      installation.up();
    }
    Thread.sleep(3_000);
    sending.set(false);
    for (var sender : senders) {
      sender.join();
    }
    assertThat(acknowledged).hasSizeGreaterThan(100);
    var rows = new Rows(installation, station.tenant());
    assertThat(missing(rows)).as("acknowledged, but not in the rows").isZero();
    for (var device : java.util.List.of(station, detector)) {
      var id = UUID.fromString(device.id());
      assertThat(
              rows.count(
                  "select coalesce(sum(points), 0) from reading_hour where device_id = ?", id))
          .as("roll-up counts each point once")
          .isEqualTo(rows.count("select count(*) from reading where device_id = ?", id));
    }
    var fire = UUID.fromString(detector.id());
    assertThat(
            rows.count(
                "select count(*) from alarm where device_id = ? and rule = 'fire' and cleared_at is null",
                fire))
        .isEqualTo(1);
    assertThat(
            rows.count(
                """
                select count(*) from case_file c join alarm a on a.tenant_id = c.tenant_id and a.id = c.alarm_id
                where a.device_id = ? and a.rule = 'fire' and a.cleared_at is null""",
                fire))
        .isEqualTo(1);
    System.out.printf(
        "kill -9 × 3 under load: %d acknowledged messages, 0 lost, 0 doubled%n",
        acknowledged.size());
  }

  private void send(Door.Device device, String metric, double value, int step) {
    long last = 0;
    while (sending.get()) {
      // Each sender keeps to its own milliseconds, so that no two of them send the same point.
      long millis = Math.max(System.currentTimeMillis() / 10 * 10, last + 10);
      last = millis;
      var at = Instant.ofEpochMilli(millis + step);
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
                              "select count(*) from reading where device_id = ? and ts = cast(? as timestamptz)",
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

  private void kill(Predicate<String> which) {
    var home = installation.home().toString();
    ProcessHandle.allProcesses()
        .filter(
            process -> process.info().commandLine().filter(line -> line.contains(home)).isPresent())
        .filter(process -> which.test(process.info().commandLine().orElse("")))
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
