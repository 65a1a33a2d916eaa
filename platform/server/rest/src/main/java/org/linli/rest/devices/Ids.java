package org.linli.rest.devices;

import java.util.UUID;
import org.linli.devices.entity.DeviceId;
import org.linli.rest.http.Asked;

/** The devices' ids in paths. */
final class Ids {

  private Ids() {}

  static DeviceId device(String text) {
    return Asked.id("device", text, id -> new DeviceId(UUID.fromString(id)));
  }
}
