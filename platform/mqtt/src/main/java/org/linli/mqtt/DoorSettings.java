package org.linli.mqtt;

import java.nio.file.Path;
import java.util.Map;
import org.linli.feeds.entity.DoorDatabase;
import org.linli.feeds.entity.DoorWords;
import org.linli.feeds.entity.FeedSettings;

/**
 * How the door stands, as the environment says.
 *
 * @param port of the door; 0 for any
 * @param statusPort of the page with health and figures; 0 for any
 * @param statusHost where that page listens: this machine alone, unless it is said
 * @param host where it listens
 * @param papers where key and certificate lie, its own or those given
 * @param database where the devices' secrets are asked for
 */
record DoorSettings(
    int port,
    int statusPort,
    String statusHost,
    String host,
    Papers papers,
    DoorDatabase database,
    FeedSettings feeds,
    Room room) {

  /**
   * Key and certificate.
   *
   * @param folder where self-made ones are kept
   * @param certificate PEM, the chain; null for a self-made one
   * @param key PEM; null for a self-made one
   */
  record Papers(Path folder, Path certificate, Path key) {}

  /**
   * How many the door takes.
   *
   * @param lines in all
   * @param tenantLines of one community
   * @param deviceLines of one device
   * @param waiting messages that wait for the broker, in all
   * @param lineWaiting those of one line
   * @param waitingBytes their bytes, in all
   * @param packetBytes the largest packet
   */
  record Room(
      int lines,
      int tenantLines,
      int deviceLines,
      int waiting,
      int lineWaiting,
      long waitingBytes,
      int packetBytes) {

    static final Room USUAL = new Room(50_000, 10_000, 4, 20_000, 200, 64L << 20, 1 << 18);
  }

  /** As the environment says. */
  static DoorSettings of(Map<String, String> said) {
    var words = new DoorWords(said);
    var usual = Room.USUAL;
    return new DoorSettings(
        words.number("LINLI_MQTT_PORT", 8883),
        words.number("LINLI_MQTT_STATUS_PORT", 8884),
        words.text("LINLI_MQTT_STATUS_HOST", "127.0.0.1"),
        words.text("LINLI_MQTT_HOST", "127.0.0.1"),
        new Papers(
            words.home().resolve("mqtt"),
            words.path("LINLI_MQTT_CERTIFICATE"),
            words.path("LINLI_MQTT_KEY")),
        words.database(),
        words.feeds(),
        new Room(
            words.number("LINLI_MQTT_LINES", usual.lines()),
            words.number("LINLI_MQTT_TENANT_LINES", usual.tenantLines()),
            words.number("LINLI_MQTT_DEVICE_LINES", usual.deviceLines()),
            words.number("LINLI_MQTT_WAITING", usual.waiting()),
            words.number("LINLI_MQTT_LINE_WAITING", usual.lineWaiting()),
            usual.waitingBytes(),
            words.number("LINLI_MQTT_PACKET_BYTES", usual.packetBytes())));
  }
}
