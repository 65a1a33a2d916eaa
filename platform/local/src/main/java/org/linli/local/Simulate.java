package org.linli.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.local.simulator.Incidents;
import org.linli.showcase.boundary.ShowcaseDevice;

/**
 * Lets something happen: one device of a showcase community reports a fire, a stopped lift, a fall.
 * It speaks through the same door as any device, with its own secret; nothing is put into the
 * database behind the platform's back.
 */
final class Simulate {

  private enum Event {
    FIRE("smoke-detector", "smoke", "40"),
    LIFT("lift-monitor", "trapped", "1"),
    FALL("fall-detector", "fall", "1");

    private final String model;
    private final String metric;
    private final String value;

    Event(String model, String metric, String value) {
      this.model = model;
      this.metric = metric;
      this.value = value;
    }

    static Optional<Event> named(String word) {
      return Stream.of(values())
          .filter(event -> event.name().equals(word.toUpperCase(Locale.ROOT)))
          .findFirst();
    }

    String reading() {
      return metric + " = " + value;
    }

    String body(Instant at) {
      return "{\"ts\":\"" + at + "\",\"values\":{\"" + metric + "\":" + value + "}}";
    }
  }

  private final Home home;
  private final Ports ports;

  Simulate(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /**
   * @return what happened, for a person to read
   * @throws LocalFailure when there is no such event, community or device, or the door refuses
   */
  String happen(String what, String community) throws IOException, InterruptedException {
    var event = Event.named(what).orElseThrow(() -> new LocalFailure(Words.of("simulate.usage")));
    var device = device(event, community);
    Incidents.of(home.root()).begin(device.id());
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + ports.http() + "/api/v1/feeds/" + device.id()))
              .header("Authorization", "Device " + device.secret())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(event.body(Instant.now())))
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new LocalFailure(Words.of("simulate.refused", answer.statusCode(), answer.body()));
      }
      return Words.of(
          "simulate.sent",
          event.name().toLowerCase(Locale.ROOT),
          device.code(),
          device.tenant(),
          event.reading());
    }
  }

  private ShowcaseDevice device(Event event, String community) throws IOException {
    var file = home.root().resolve(ShowcaseDevice.FILE);
    if (!Files.exists(file)) {
      throw new LocalFailure(Words.of("simulate.no-devices", file));
    }
    var able =
        ShowcaseDevice.read(file).stream()
            .filter(device -> device.model().equals(event.model))
            .toList();
    return able.stream()
        .filter(device -> isIn(device, community))
        .findFirst()
        .orElseThrow(
            () ->
                new LocalFailure(
                    Words.of(
                        "simulate.no-device",
                        event.model,
                        community.isEmpty() ? Words.of("simulate.anywhere") : community,
                        able.stream().map(ShowcaseDevice::tenant).distinct().toList())));
  }

  private static boolean isIn(ShowcaseDevice device, String community) {
    return community.isEmpty()
        || device.tenant().equals(community)
        || device.code().startsWith(community);
  }

  public static void main(String[] arguments) throws Exception {
    var home = Home.at(Path.of(System.getProperty("linli.home")));
    var simulate = new Simulate(home, Ports.of(home, Integer.getInteger("linli.port")));
    try {
      System.out.println(
          simulate.happen(
              arguments.length > 0 ? arguments[0] : "", arguments.length > 1 ? arguments[1] : ""));
    } catch (LocalFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(1);
    }
  }
}
