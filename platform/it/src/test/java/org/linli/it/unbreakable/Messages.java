package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.linli.devices.entity.ReadingLines;
import org.linli.it.home.Awaited;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;
import org.linli.it.spine.Fire;
import org.linli.showcase.boundary.ShowcaseDevice;

/**
 * Devices that send, one of them smoke: no message that was acknowledged is lost, none counts
 * twice, and one fire is one alarm and one matter.
 */
final class Messages implements UnderWay {

  private static final int SENDERS = 4;
  private static final int UNDER_LOAD = 150;
  private static final Duration SETTLED = Duration.ofSeconds(90);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Installation installation;
  private final String community;
  private final Door door;
  private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean sending = new AtomicBoolean(true);
  private final List<Thread> senders = new ArrayList<>();

  private Fire burning;
  private ShowcaseDevice detector;
  private List<ShowcaseDevice> climates;

  private record Sent(ShowcaseDevice device, Instant at) {}

  Messages(Installation installation, String community) {
    this.installation = installation;
    this.community = community;
    this.door = new Door(installation);
  }

  @Override
  public void begin() {
    // Nobody else speaks for it, so nothing but this test's smoke raises or clears its alarm.
    burning = Fire.detector(installation, Rest.as(installation, "jinjiang-clerk"));
    detector =
        new ShowcaseDevice(
            burning.device(), burning.secret(), community, "detector", "smoke-detector");
    climates =
        door.devices("home-climate").stream()
            .filter(device -> device.tenant().equals(community))
            .limit(SENDERS)
            .toList();
    climates.forEach(
        device -> senders.add(Thread.ofVirtual().start(() -> send(device, "temperature", 20.5))));
    senders.add(Thread.ofVirtual().start(() -> send(detector, "smoke", 40)));
  }

  @Override
  public void awaitLoad() {
    var enough = acknowledged.size() + UNDER_LOAD;
    assertThat(
            Awaited.until(Instant.now().plus(PATIENCE), acknowledged::size, size -> size >= enough))
        .isGreaterThanOrEqualTo(enough);
  }

  @Override
  public void end() throws InterruptedException {
    sending.set(false);
    for (var sender : senders) {
      sender.join();
    }
  }

  @Override
  public void check() {
    var rows = new Rows(installation, community);
    assertThat(missing(rows)).as("acknowledged, but not in the rows").isZero();
    for (var device : Stream.concat(climates.stream(), Stream.of(detector)).toList()) {
      var id = UUID.fromString(device.id());
      assertThat(
              rows.count(
                  """
                  select (select coalesce(sum(points), 0) from reading_hour where device_id = ?)
                    - (select count(*) from\
                  """
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
                select count(*) from matter_origin o join alarm a on a.tenant_id = o.tenant_id and a.id = o.subject_id
                where a.device_id = ?\
                """,
                fire))
        .isOne();
    burning.isOut();
    burning.retire();
    System.out.printf(
        "kill -9 under load: %d acknowledged messages, 0 lost, 0 doubled%n", acknowledged.size());
  }

  /** Only those that were not there yet are looked for again. */
  private int missing(Rows rows) {
    var left = new ArrayList<>(acknowledged);
    return Awaited.until(
        Instant.now().plus(SETTLED),
        () -> {
          left.removeIf(sent -> times(rows, sent) == 1);
          return left.size();
        },
        missing -> missing == 0);
  }

  private static long times(Rows rows, Sent sent) {
    return rows.count(
        "select count(*) from "
            + ReadingLines.ROWS
            + " r where device_id = ? and ts = cast(? as timestamptz)",
        UUID.fromString(sent.device().id()),
        sent.at().toString());
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
        UnderWay.pause(60);
      } catch (IllegalStateException refused) {
        UnderWay.pause(200);
      }
    }
  }
}
