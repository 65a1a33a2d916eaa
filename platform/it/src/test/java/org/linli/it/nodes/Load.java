package org.linli.it.nodes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.devices.entity.ReadingLines;
import org.linli.it.home.Awaited;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Rows;
import org.linli.showcase.boundary.ShowcaseDevice;

/** Devices that send all the time, and what became of each message. */
final class Load {

  private static final long PAUSE_MILLIS = 25;

  private final Balancer balancer;
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean sending = new AtomicBoolean(true);
  private final List<Thread> senders = new ArrayList<>();

  /** A message that has its answer; 0 for one that broke off. */
  record Sent(ShowcaseDevice device, Instant at, Instant ended, int status) {

    boolean failed() {
      return status != 202;
    }
  }

  private Load(Balancer balancer) {
    this.balancer = balancer;
  }

  static Load begin(Balancer balancer, List<ShowcaseDevice> devices) {
    var load = new Load(balancer);
    for (var device : devices) {
      load.senders.add(Thread.ofVirtual().start(() -> load.send(device)));
    }
    return load;
  }

  /** Devices of the community that send nothing anybody waits for. */
  static List<ShowcaseDevice> devices(Installation installation, String community, int most) {
    return new Door(installation)
        .devices("home-climate").stream()
            .filter(device -> device.tenant().equals(community))
            .limit(most)
            .toList();
  }

  /** Stops, and tells all that was sent. */
  List<Sent> end() throws InterruptedException {
    sending.set(false);
    for (var sender : senders) {
      sender.join();
    }
    return List.copyOf(sent);
  }

  /** How many that were acknowledged are not in the rows, or twice. */
  static long missing(Rows rows, List<Sent> all) {
    var acknowledged = all.stream().filter(one -> !one.failed()).toList();
    return Awaited.until(
        Instant.now().plusSeconds(90),
        () -> acknowledged.stream().filter(one -> times(rows, one) != 1).count(),
        missing -> missing == 0);
  }

  private static long times(Rows rows, Sent one) {
    return rows.count(
        "select count(*) from "
            + ReadingLines.ROWS
            + " r where device_id = ? and ts = cast(? as timestamptz)",
        UUID.fromString(one.device().id()),
        one.at().toString());
  }

  private void send(ShowcaseDevice device) {
    long last = 0;
    while (sending.get()) {
      last = Math.max(System.currentTimeMillis(), last + 1);
      var at = Instant.ofEpochMilli(last);
      try {
        var status =
            balancer.post(
                "/api/v1/feeds/" + device.id(),
                "Device " + device.secret(),
                "{\"ts\":\"" + at + "\",\"values\":{\"temperature\":20.5}}");
        sent.add(new Sent(device, at, Instant.now(), status));
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
