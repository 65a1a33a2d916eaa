package org.linli.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.health.entity.PartHealth;

/** Asks the MQTT door, a process of its own, how many lines stand; where there is one. */
@ApplicationScoped
public class MqttProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Pattern LINES = Pattern.compile("(?m)^linli_mqtt_lines (\\d+)$");

  private final Supplier<String> address;

  public MqttProbe() {
    this.address = MqttProbe::configured;
  }

  /**
   * @param address of the door's page, for example {@code http://127.0.0.1:9088}; empty for no door
   */
  public MqttProbe(String address) {
    this.address = () -> address;
  }

  private static String configured() {
    return ConfigProvider.getConfig()
        .getOptionalValue("linli.mqtt.status", String.class)
        .orElse("");
  }

  public Optional<PartHealth> mqtt() {
    var page = address.get();
    if (page.isBlank()) {
      return Optional.empty();
    }
    var began = System.nanoTime();
    var lines = lines(page);
    var micros = (System.nanoTime() - began) / 1_000;
    return Optional.of(new PartHealth("mqtt", lines != null, lines, micros, Instant.now()));
  }

  /** Null when it does not answer. */
  private static String lines(String page) {
    var asked = HttpRequest.newBuilder(URI.create(page + "/metrics")).timeout(PATIENCE).build();
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
      var found = LINES.matcher(answer.body());
      return answer.statusCode() == 200 && found.find() ? "MQTT × " + found.group(1) : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
