package org.linli.sip;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.linli.devices.entity.DeviceId;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.entity.Accepted;
import org.linli.tenancy.entity.TenantId;

/** What devices say here, as the readings that all devices send. */
final class Readings {

  private final Door door;

  Readings(Door door) {
    this.door = door;
  }

  /** Ends when the broker holds it; fails as the door refuses. */
  CompletableFuture<Accepted> tell(
      TenantId tenant, DeviceId device, Instant at, Map<String, Integer> values) {
    try {
      return door.acceptFor(tenant, device, body(at, values));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The metrics are words of packs: nothing in them needs care. */
  static byte[] body(Instant at, Map<String, Integer> values) {
    return values.entrySet().stream()
        .map(value -> '"' + value.getKey() + "\":" + value.getValue())
        .collect(Collectors.joining(",", "{\"ts\":" + at.toEpochMilli() + ",\"values\":{", "}}"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
