package org.linli.streams.entity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.feeds.entity.BrokerKey;

/**
 * What tokens are made with, and where partners find the broker.
 *
 * @param key null where this server makes no tokens
 * @param address for partners, {@code pulsar+ssl://streams.example.cn:6651} for instance
 */
public record StreamSettings(BrokerKey key, String address) {

  /** As the server's configuration says. */
  public static StreamSettings configured() {
    var config = ConfigProvider.getConfig();
    var key =
        config
            .getOptionalValue("linli.pulsar.key.file", String.class)
            .map(file -> BrokerKey.in(Path.of(file)))
            .or(
                () ->
                    config
                        .getOptionalValue("linli.pulsar.key", String.class)
                        .map(text -> new BrokerKey(text.getBytes(StandardCharsets.UTF_8))));
    Optional<String> address = config.getOptionalValue("linli.stream.url", String.class);
    return new StreamSettings(
        key.orElse(null),
        address
            .or(() -> config.getOptionalValue("linli.pulsar.url", String.class))
            .orElse("pulsar://127.0.0.1:9084"));
  }
}
