package org.linli.provision.entity;

import java.util.List;
import java.util.UUID;

/** The devices that were planned. */
public record Planned(List<UUID> devices) {

  public Planned {
    devices = List.copyOf(devices);
  }
}
