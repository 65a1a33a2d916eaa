package org.linli.it.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.linli.showcase.boundary.ShowcaseDevice;

/** Devices of the showcase with their secrets, and the HTTP door they speak to. */
public record Door(Installation installation) {

  public List<ShowcaseDevice> devices() {
    try {
      return ShowcaseDevice.read(installation.home().resolve(ShowcaseDevice.FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<ShowcaseDevice> devices(String model) {
    return devices().stream().filter(device -> device.model().equals(model)).toList();
  }

  public Rest.Answer send(ShowcaseDevice device, Object body) {
    return send(device.id(), device.secret(), body);
  }

  public Rest.Answer send(String device, String secret, Object body) {
    return Rest.anonymous(installation)
        .send("POST", "/api/v1/feeds/" + device, body, Map.of("Authorization", "Device " + secret));
  }
}
