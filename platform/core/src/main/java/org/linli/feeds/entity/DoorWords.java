package org.linli.feeds.entity;

import java.nio.file.Path;
import java.util.Map;

/** What the environment of a door of its own says: a JVM that no application server configures. */
public record DoorWords(Map<String, String> said) {

  public String text(String name, String otherwise) {
    var text = said.get(name);
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  public int number(String name, int otherwise) {
    return Integer.parseInt(text(name, String.valueOf(otherwise)));
  }

  /** The file that is named; null where none is. */
  public Path path(String name) {
    var text = text(name, null);
    return text == null ? null : Path.of(text);
  }

  public Path home() {
    return Path.of(text("LINLI_HOME", "."));
  }

  /**
   * The broker and the limits of devices and communities; a door stores nothing, it has no lanes.
   */
  public FeedSettings feeds() {
    var limits = Limits.DEFAULT;
    return new FeedSettings(
        text("LINLI_PULSAR_URL", "pulsar://127.0.0.1:9084"),
        text("LINLI_PULSAR_WEB", "http://127.0.0.1:9085"),
        new BrokerPass(path("LINLI_PULSAR_TOKEN_FILE"), text("LINLI_PULSAR_TOKEN", null)),
        number("LINLI_FEEDS_PARTITIONS", 1),
        0,
        new Limits(
            number("LINLI_FEEDS_DEVICE_PER_SECOND", (int) limits.devicePerSecond()),
            number("LINLI_FEEDS_DEVICE_BURST", (int) limits.deviceBurst()),
            number("LINLI_FEEDS_TENANT_PER_SECOND", (int) limits.tenantPerSecond()),
            number("LINLI_FEEDS_TENANT_BURST", (int) limits.tenantBurst())));
  }

  /** Where the devices' secrets are asked for. */
  public DoorDatabase database() {
    return new DoorDatabase(
        text("LINLI_DB_URL", "jdbc:postgresql://127.0.0.1:9083/linli"),
        text("LINLI_DB_USER", "linli_app"),
        path("LINLI_DB_PASSWORD_FILE"));
  }
}
