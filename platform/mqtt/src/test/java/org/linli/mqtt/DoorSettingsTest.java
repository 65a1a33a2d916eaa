package org.linli.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorSettingsTest {

  @Test
  void whatIsNotSaidIsUsual() {
    var settings = DoorSettings.of(Map.of("LINLI_HOME", "home"));
    assertThat(settings.port()).isEqualTo(8883);
    assertThat(settings.room()).isEqualTo(DoorSettings.Room.USUAL);
    assertThat(settings.papers().folder()).isEqualTo(Path.of("home", "mqtt"));
    assertThat(settings.statusHost())
        .as("its page is for this machine alone")
        .isEqualTo("127.0.0.1");
    assertThat(settings.papers().certificate()).isNull();
    assertThat(settings.feeds().lanes()).as("the door stores nothing").isZero();
  }

  @Test
  void whatIsSaidCounts() {
    var settings =
        DoorSettings.of(
            Map.of(
                "LINLI_MQTT_PORT", "1884",
                "LINLI_MQTT_LINES", " 12 ",
                "LINLI_MQTT_STATUS_HOST", "0.0.0.0",
                "LINLI_MQTT_CERTIFICATE", "a.pem",
                "LINLI_MQTT_KEY", "a.key",
                "LINLI_FEEDS_TENANT_PER_SECOND", "7",
                "LINLI_PULSAR_URL", "pulsar://b:1"));
    assertThat(settings.port()).isEqualTo(1884);
    assertThat(settings.room().lines()).isEqualTo(12);
    assertThat(settings.statusHost()).isEqualTo("0.0.0.0");
    assertThat(settings.papers().key()).isEqualTo(Path.of("a.key"));
    assertThat(settings.feeds().limits().tenantPerSecond()).isEqualTo(7);
    assertThat(settings.feeds().brokerUrl()).isEqualTo("pulsar://b:1");
  }
}
