package org.linli.mqtt;

import java.nio.file.Path;
import java.util.Map;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;

/**
 * How the door stands, as the environment says.
 *
 * @param port of the door; 0 for any
 * @param statusPort of the page with health and figures, on this machine alone; 0 for any
 * @param host where it listens
 * @param papers where key and certificate lie, its own or those given
 * @param database where the devices' secrets are asked for
 */
record DoorSettings(
    int port,
    int statusPort,
    String host,
    Papers papers,
    Database database,
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

  /** How the database is reached. */
  record Database(String url, String user, Path passwordFile) {}

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
    var home = Path.of(said.getOrDefault("LINLI_HOME", "."));
    var usual = Room.USUAL;
    var limits = Limits.DEFAULT;
    return new DoorSettings(
        number(said, "LINLI_MQTT_PORT", 8883),
        number(said, "LINLI_MQTT_STATUS_PORT", 8884),
        said.getOrDefault("LINLI_MQTT_HOST", "127.0.0.1"),
        new Papers(
            home.resolve("mqtt"),
            path(said, "LINLI_MQTT_CERTIFICATE"),
            path(said, "LINLI_MQTT_KEY")),
        new Database(
            said.getOrDefault("LINLI_DB_URL", "jdbc:postgresql://127.0.0.1:9083/linli"),
            said.getOrDefault("LINLI_DB_USER", "linli_app"),
            path(said, "LINLI_DB_PASSWORD_FILE")),
        new FeedSettings(
            said.getOrDefault("LINLI_PULSAR_URL", "pulsar://127.0.0.1:9084"),
            said.getOrDefault("LINLI_PULSAR_WEB", "http://127.0.0.1:9085"),
            number(said, "LINLI_FEEDS_PARTITIONS", 1),
            0,
            new Limits(
                number(said, "LINLI_FEEDS_DEVICE_PER_SECOND", (int) limits.devicePerSecond()),
                number(said, "LINLI_FEEDS_DEVICE_BURST", (int) limits.deviceBurst()),
                number(said, "LINLI_FEEDS_TENANT_PER_SECOND", (int) limits.tenantPerSecond()),
                number(said, "LINLI_FEEDS_TENANT_BURST", (int) limits.tenantBurst()))),
        new Room(
            number(said, "LINLI_MQTT_LINES", usual.lines()),
            number(said, "LINLI_MQTT_TENANT_LINES", usual.tenantLines()),
            number(said, "LINLI_MQTT_DEVICE_LINES", usual.deviceLines()),
            number(said, "LINLI_MQTT_WAITING", usual.waiting()),
            number(said, "LINLI_MQTT_LINE_WAITING", usual.lineWaiting()),
            usual.waitingBytes(),
            number(said, "LINLI_MQTT_PACKET_BYTES", usual.packetBytes())));
  }

  private static int number(Map<String, String> said, String name, int otherwise) {
    var text = said.get(name);
    return text == null || text.isBlank() ? otherwise : Integer.parseInt(text.strip());
  }

  private static Path path(Map<String, String> said, String name) {
    var text = said.get(name);
    return text == null || text.isBlank() ? null : Path.of(text.strip());
  }
}
