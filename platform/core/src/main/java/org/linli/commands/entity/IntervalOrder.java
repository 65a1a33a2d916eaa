package org.linli.commands.entity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.access.boundary.Invalid;

/**
 * How often devices shall measure and send from now on.
 *
 * @param devices at most 500 of them
 * @param cause why; what an inspection reads afterwards
 */
public record IntervalOrder(
    List<UUID> devices, Integer collectSeconds, Integer uploadSeconds, String cause) {

  private static final int MOST = 500;

  public IntervalOrder {
    if (devices == null
        || devices.isEmpty()
        || devices.size() > MOST
        || devices.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("devices", "one-to-500");
    }
    devices = devices.stream().distinct().toList();
    if (collectSeconds == null || uploadSeconds == null || uploadSeconds < collectSeconds) {
      throw new Invalid("uploadSeconds", "not-below-collection");
    }
  }
}
