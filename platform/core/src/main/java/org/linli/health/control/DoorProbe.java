package org.linli.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.health.entity.PartHealth;

/**
 * Asks the doors that are processes of their own how many devices stay there; where there are any.
 */
@ApplicationScoped
public class DoorProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final List<DoorPage> doors;

  /**
   * A door and what it counts.
   *
   * @param part as the console names it
   * @param address of the door's page, for example {@code http://127.0.0.1:9088}; empty for no door
   * @param gauge that tells how many stay
   */
  private record DoorPage(String part, String address, Pattern gauge) {}

  public DoorProbe() {
    this(configured("linli.mqtt.status"), configured("linli.sip.status"));
  }

  /** With the addresses of the doors' pages; empty for no door. */
  public DoorProbe(String mqtt, String sip) {
    doors =
        List.of(
            new DoorPage("mqtt", mqtt, Pattern.compile("(?m)^linli_mqtt_lines (\\d+)$")),
            new DoorPage("sip", sip, Pattern.compile("(?m)^linli_sip_registrations (\\d+)$")));
  }

  private static String configured(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
  }

  public Stream<PartHealth> doors() {
    return doors.stream()
        .map(door -> door.address().isBlank() ? null : health(door))
        .filter(Objects::nonNull);
  }

  private static PartHealth health(DoorPage door) {
    var began = System.nanoTime();
    var stay = stay(door);
    var micros = (System.nanoTime() - began) / 1_000;
    return new PartHealth(door.part(), stay != null, stay, micros, Instant.now());
  }

  /** Null when it does not answer. */
  private static String stay(DoorPage door) {
    var asked =
        HttpRequest.newBuilder(URI.create(door.address() + "/metrics")).timeout(PATIENCE).build();
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
      var found = door.gauge().matcher(answer.body());
      return answer.statusCode() == 200 && found.find()
          ? door.part().toUpperCase(Locale.ROOT) + " × " + found.group(1)
          : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
