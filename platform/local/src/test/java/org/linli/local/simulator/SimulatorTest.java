package org.linli.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.packs.Packs;
import org.linli.showcase.boundary.ShowcaseDevice;

class SimulatorTest {

  private static final List<String> MODELS =
      List.of(
          "access-control",
          "ebike-charger",
          "electricity-meter",
          "environment-station",
          "fall-detector",
          "fire-hydrant",
          "gas-meter",
          "lift-monitor",
          "manhole-cover",
          "parking-barrier",
          "power-monitor",
          "smoke-detector",
          "waste-bin",
          "water-meter");

  private final Normal normal = new Normal();
  private final Models models = new Models();

  @Test
  void aSoundDeviceStaysInRangeAndHoldsNoRule() {
    var start = Instant.parse("2026-11-21T00:00:00Z");
    for (var model : MODELS) {
      var rules =
          (List<?>)
              Packs.read(
                      getClass().getResource("/packs/device-models/" + model + ".yaml"), Map.class)
                  .get("rules");
      for (int minute = 0; minute < 24 * 60; minute += 7) {
        var at = start.plus(Duration.ofMinutes(minute));
        for (var metric : models.of(model).metrics().entrySet()) {
          var value =
              normal.value("device-" + minute % 5, model, metric.getKey(), metric.getValue(), at);
          assertThat(value)
              .as(model + " " + metric.getKey())
              .isBetween(metric.getValue().min(), metric.getValue().max());
          for (var rule : rules) {
            var when = (Map<?, ?>) ((Map<?, ?>) rule).get("when");
            if (metric.getKey().equals(when.get("metric"))) {
              assertThat(
                      holds(
                          value,
                          (String) when.get("op"),
                          ((Number) when.get("value")).doubleValue()))
                  .as(model + " " + rule + " at " + value)
                  .isFalse();
            }
          }
        }
      }
    }
  }

  private static boolean holds(double value, String op, double limit) {
    return switch (op) {
      case ">=" -> value >= limit;
      case ">" -> value > limit;
      case "<=" -> value <= limit;
      case "<" -> value < limit;
      case "==" -> value == limit;
      default -> value != limit;
    };
  }

  @Test
  void aCounterNeverFalls() {
    var shape = models.of("water-meter").metrics().get("volume");
    var at = Instant.parse("2026-11-21T00:00:00Z");
    var before = 0.0;
    for (int step = 0; step < 500; step++) {
      var value =
          normal.value("device", "water-meter", "volume", shape, at.plusSeconds(900L * step));
      assertThat(value).isGreaterThanOrEqualTo(before);
      before = value;
    }
    assertThat(before).isPositive();
  }

  @Test
  void theMeasuredHomeGoesRoundInWholeWeeksAndMissesNothing() {
    var home = new MeasuredHome();
    assertThat(home.measured(device("SN-001", "home-climate"))).isTrue();
    assertThat(home.measured(device("SN-001", "smoke-detector"))).isFalse();
    assertThat(home.measured(device("SN-999", "home-climate"))).isFalse();
    var from = Instant.parse("2026-11-20T00:00:00Z");
    var day = home.between("SN-001", from, from.plus(Duration.ofDays(1)));
    assertThat(day).hasSizeGreaterThan(100).allMatch(reading -> reading.at().isAfter(from));
    var pieces = 0;
    for (int hour = 0; hour < 24; hour++) {
      pieces +=
          home.between(
                  "SN-001",
                  from.plus(Duration.ofHours(hour)),
                  from.plus(Duration.ofHours(hour + 1)))
              .size();
    }
    assertThat(pieces).isEqualTo(day.size());
    assertThat(home.between("SN-001", from, from.plus(Duration.ofDays(1)))).isEqualTo(day);
  }

  private static ShowcaseDevice device(String code, String model) {
    return new ShowcaseDevice("d", "s", "330102001001", code, model);
  }

  @Test
  void everyDeviceSendsWithItsOwnSecret(@TempDir Path folder)
      throws IOException, InterruptedException {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/feeds/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          heard.add(
              exchange.getRequestURI().getPath()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + body);
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    server.start();
    var devices = folder.resolve("devices.csv");
    Files.writeString(
        devices, "device_id,secret,tenant,code,model\nd1,s1,510107005002,DT-001,lift-monitor\n");
    var simulator =
        Thread.ofPlatform()
            .daemon()
            .start(
                new Simulator(
                    devices,
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feeds/")));
    try {
      var message = heard.poll(40, TimeUnit.SECONDS);
      assertThat(message)
          .startsWith("/feeds/d1 Device s1 {\"ts\":\"")
          .contains("\"trapped\":0,", "\"trips\":");
    } finally {
      simulator.interrupt();
      server.stop(0);
    }
  }
}
