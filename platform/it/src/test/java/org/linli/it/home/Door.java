package org.linli.it.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Devices of the showcase with their secrets, and the HTTP door they speak to. */
public record Door(Installation installation) {

  /** One row of {@code showcase-devices.csv}: {@code device_id,secret,tenant,code,model}. */
  public record Device(String id, String secret, String tenant, String code, String model) {}

  public List<Device> devices() {
    try {
      return Files.readAllLines(installation.home().resolve("secrets/showcase-devices.csv"))
          .stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new Device(cells[0], cells[1], cells[2], cells[3], cells[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Device> devices(String model) {
    return devices().stream().filter(device -> device.model().equals(model)).toList();
  }

  public Rest.Answer send(Device device, Object body) {
    return send(device.id(), device.secret(), body);
  }

  public Rest.Answer send(String device, String secret, Object body) {
    return Rest.anonymous(installation)
        .send("POST", "/api/v1/feeds/" + device, body, Map.of("Authorization", "Device " + secret));
  }
}
