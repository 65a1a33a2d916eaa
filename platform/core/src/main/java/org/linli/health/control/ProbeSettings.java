package org.linli.health.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.TenantId;

/**
 * The device that the platform speaks as, enrolled for it like any other.
 *
 * @param door the address of the devices' door, up to {@code /api/v1/feeds/}
 * @param secret the device's
 * @param metric a value that its model knows, to which any number from 20 to 21 is harmless
 */
public record ProbeSettings(
    URI door, TenantId tenant, DeviceId device, String secret, String metric) {

  /**
   * @param said a setting by its name, {@code linli.probe.device} and the like
   * @return empty where no device is named: then nothing is probed
   */
  public static Optional<ProbeSettings> of(Function<String, Optional<String>> said) {
    return said.apply("linli.probe.device")
        .map(
            device ->
                new ProbeSettings(
                    URI.create(
                        said.apply("linli.probe.door")
                            .orElseGet(
                                () ->
                                    "http://127.0.0.1:"
                                        + said.apply("linli.http.port").orElse("9080")
                                        + "/api/v1/feeds/")),
                    new TenantId(needed(said, "linli.probe.community")),
                    new DeviceId(UUID.fromString(device)),
                    secret(Path.of(needed(said, "linli.probe.secret.file"))),
                    said.apply("linli.probe.metric").orElse("temperature")));
  }

  private static String needed(Function<String, Optional<String>> said, String name) {
    return said.apply(name)
        .orElseThrow(() -> new IllegalArgumentException(name + " belongs to linli.probe.device"));
  }

  private static String secret(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the probe's secret cannot be read", e);
    }
  }
}
