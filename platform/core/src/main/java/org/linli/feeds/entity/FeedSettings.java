package org.linli.feeds.entity;

import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the broker is, and how much a server takes on.
 *
 * @param brokerUrl for messages, for example {@code pulsar://127.0.0.1:9084}
 * @param brokerWeb its administration, for example {@code http://127.0.0.1:9085}
 * @param pass what is shown at both
 * @param partitions of each district's topic; more than one only where several servers share a
 *     district
 * @param lanes threads that store rows; each takes its share of the districts
 */
public record FeedSettings(
    String brokerUrl, String brokerWeb, BrokerPass pass, int partitions, int lanes, Limits limits) {

  /** Over a broker that asks nobody. */
  public FeedSettings(
      String brokerUrl, String brokerWeb, int partitions, int lanes, Limits limits) {
    this(brokerUrl, brokerWeb, BrokerPass.NONE, partitions, lanes, limits);
  }

  /** As the server's configuration says. */
  public static FeedSettings configured() {
    var config = ConfigProvider.getConfig();
    return new FeedSettings(
        config.getOptionalValue("linli.pulsar.url", String.class).orElse("pulsar://127.0.0.1:9084"),
        config.getOptionalValue("linli.pulsar.web", String.class).orElse("http://127.0.0.1:9085"),
        new BrokerPass(
            config
                .getOptionalValue("linli.pulsar.token.file", String.class)
                .map(Path::of)
                .orElse(null),
            config.getOptionalValue("linli.pulsar.token", String.class).orElse(null)),
        config.getOptionalValue("linli.feeds.partitions", Integer.class).orElse(1),
        config.getOptionalValue("linli.feeds.lanes", Integer.class).orElse(4),
        new Limits(
            number("linli.feeds.device.per-second", Limits.DEFAULT.devicePerSecond()),
            number("linli.feeds.device.burst", Limits.DEFAULT.deviceBurst()),
            number("linli.feeds.tenant.per-second", Limits.DEFAULT.tenantPerSecond()),
            number("linli.feeds.tenant.burst", Limits.DEFAULT.tenantBurst())));
  }

  /**
   * The same without lanes where this server stores no rows: it still sends, and knows its keys.
   */
  public FeedSettings storing(boolean rows) {
    return rows ? this : new FeedSettings(brokerUrl, brokerWeb, pass, partitions, 0, limits);
  }

  private static double number(String name, double otherwise) {
    return ConfigProvider.getConfig().getOptionalValue(name, Double.class).orElse(otherwise);
  }
}
