package org.linli.local.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.showcase.boundary.ShowcaseDevice;

/**
 * One thread that plays all devices of the showcase, each at its model's pace: a few messages a
 * second. It speaks through the door with each device's own secret, like any device, and waits
 * while the door is away.
 */
public final class Simulator implements Runnable {

  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final Duration HISTORY = Duration.ofHours(24);
  private static final int LARGEST_BATCH = 200;

  private final Path devices;
  private final URI door;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(WAIT).build();
  private final Models models = new Models();
  private final Normal normal = new Normal();
  private final Incidents incidents;

  /**
   * @param devices the showcase's devices with their secrets, in a folder of the installation's
   *     home; they may appear later
   * @param door where devices send, ending in a slash
   */
  public Simulator(Path devices, URI door) {
    this.devices = devices;
    this.door = door;
    this.incidents = Incidents.of(devices.toAbsolutePath().getParent().getParent());
  }

  /** Starts it in the background; it never keeps the process alive. */
  public static void start(Path devices, URI door) {
    Thread.ofPlatform().daemon().name("simulator").start(new Simulator(devices, door));
  }

  @Override
  public void run() {
    try {
      var played = played();
      while (!Thread.currentThread().isInterrupted()) {
        var now = Instant.now();
        for (var device : played) {
          if (!device.next.isAfter(now)
              && !incidents.lasts(device.device.id(), now)
              && !device.turn(now)) {
            Thread.sleep(WAIT);
          }
        }
        Thread.sleep(TICK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      System.out.println(Instant.now() + " simulator ends: " + e);
    }
  }

  /** Devices of all showcase communities; they are there once the first filling is done. */
  private List<Played> played() throws IOException, InterruptedException {
    while (ShowcaseDevice.read(devices).isEmpty()) {
      Thread.sleep(WAIT);
    }
    // All communities appear one after the other.
    Thread.sleep(WAIT.multipliedBy(2));
    var home = new MeasuredHome();
    var now = Instant.now();
    var played = new ArrayList<Played>();
    for (var device : ShowcaseDevice.read(devices)) {
      played.add(new Played(device, home.measured(device) ? home : null, now));
    }
    return played;
  }

  private boolean send(ShowcaseDevice device, String body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(door.resolve(device.id()))
            .timeout(WAIT.multipliedBy(2))
            .header("Authorization", "Device " + device.secret())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      // What the door refuses for good is not sent again; where it is away or busy the device keeps
      // it.
      return status < 500 && status != 429 && status != 404;
    } catch (IOException e) {
      return false;
    }
  }

  /** States and flags are whole numbers, and written so. */
  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  static String reading(Instant at, String values) {
    return "{\"ts\":\"" + at + "\",\"values\":{" + values + "}}";
  }

  /** A device that is played. */
  private final class Played {

    private final ShowcaseDevice device;
    private final MeasuredHome home;
    private final Duration interval;
    private Instant sent;
    private Instant next;

    Played(ShowcaseDevice device, MeasuredHome home, Instant now) {
      this.device = device;
      this.home = home;
      this.interval =
          home == null
              ? Duration.ofSeconds(models.of(device.model()).intervalSeconds())
              : Duration.ofSeconds(2);
      this.sent = now.minus(HISTORY);
      // Spread over the interval, and each device heard within the first half minute.
      this.next =
          now.plusMillis(
              Math.floorMod(device.id().hashCode(), Math.min(interval.toMillis(), 30_000)));
    }

    /** Sends what is due; false when the door has to be waited for. */
    boolean turn(Instant now) throws InterruptedException {
      var done = home == null ? sendNormal(now) : sendMeasured(now);
      if (done) {
        next = now.plus(interval);
      }
      return done;
    }

    private boolean sendNormal(Instant now) throws InterruptedException {
      var values =
          models.of(device.model()).metrics().entrySet().stream()
              .map(
                  metric ->
                      "\""
                          + metric.getKey()
                          + "\":"
                          + plain(
                              normal.value(
                                  device.id(),
                                  device.model(),
                                  metric.getKey(),
                                  metric.getValue(),
                                  now)))
              .collect(Collectors.joining(","));
      return send(device, reading(now, values));
    }

    private boolean sendMeasured(Instant now) throws InterruptedException {
      var readings = home.between(device.code(), sent, now);
      for (int from = 0; from < readings.size(); from += LARGEST_BATCH) {
        var batch =
            readings.subList(from, Math.min(from + LARGEST_BATCH, readings.size())).stream()
                .map(
                    reading ->
                        reading(reading.at(), "\"" + reading.metric() + "\":" + reading.value()))
                .collect(Collectors.joining(",", "[", "]"));
        if (!send(device, batch)) {
          return false;
        }
      }
      sent = now;
      return true;
    }
  }
}
